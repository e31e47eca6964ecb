package dev.ironwright.workbench.code;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Style classes for the characters of a text: the colours of Java, and marks on top of them.
final class Highlighting {

    /// Characters that carry a style class.
    record Mark(int start, int end, String styleClass) {}

    private Highlighting() {}

    /// The styles of the whole text.
    static StyleSpans<Collection<String>> of(String text, List<Mark> marks) {
        var styles = colours(text);
        for (var mark : marks) {
            styles = styles.overlay(only(mark, text.length()), Highlighting::both);
        }
        return styles;
    }

    private static StyleSpans<Collection<String>> colours(String text) {
        var spans = new StyleSpansBuilder<Collection<String>>();
        int end = 0;
        for (var token : JavaTokens.of(text)) {
            spans.add(List.of(), token.start() - end);
            spans.add(List.of(token.kind().styleClass()), token.end() - token.start());
            end = token.end();
        }
        spans.add(List.of(), text.length() - end);
        return spans.create();
    }

    private static StyleSpans<Collection<String>> only(Mark mark, int length) {
        int start = Math.clamp(mark.start(), 0, length);
        int end = Math.clamp(mark.end(), start, length);
        return new StyleSpansBuilder<Collection<String>>()
                .add(List.of(), start)
                .add(List.of(mark.styleClass()), end - start)
                .add(List.of(), length - end)
                .create();
    }

    private static Collection<String> both(Collection<String> below, Collection<String> above) {
        if (above.isEmpty()) {
            return below;
        }
        var all = new ArrayList<>(below);
        all.addAll(above);
        return all;
    }
}
