package dev.ironwright.protocols.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Doc comments, found in the text itself: the lines of `///`, or `/** … */`, above a declaration.
final class DocComment {

    /// A full stop before a small letter is an abbreviation's.
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?] +(?![a-z])");

    private DocComment() {}

    /// The line on which the comment above line `declared` begins; `declared` when there is none.
    ///
    /// @param declared the first line of the declaration with its annotations, from 1
    static int firstLine(List<String> lines, int declared) {
        var first = declared;
        while (first > 1 && lines.get(first - 2).strip().startsWith("///")) {
            first--;
        }
        if (first == declared && first > 1 && lines.get(first - 2).strip().endsWith("*/")) {
            var opening = first - 1;
            while (opening > 1 && !lines.get(opening - 1).contains("/*")) {
                opening--;
            }
            return lines.get(opening - 1).strip().startsWith("/**") ? opening : declared;
        }
        return first;
    }

    /// The text of the comment above line `declared`, without what marks it as a comment.
    static Optional<String> above(List<String> lines, int declared) {
        var comment = lines.subList(firstLine(lines, declared) - 1, declared - 1);
        var text = comment.stream().map(DocComment::bare).collect(Collectors.joining("\n"));
        return comment.isEmpty() ? Optional.empty() : Optional.of(text.strip());
    }

    private static String bare(String line) {
        return line.strip()
                .replaceFirst("^(///|/\\*\\*+|\\*(?!/))? ?", "")
                .replaceFirst(" *\\*+/$", "");
    }

    /// The first sentence of a comment, on one line.
    static String firstSentence(String text) {
        var paragraph = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("@")) {
                break;
            }
            paragraph.add(line.strip());
        }
        var all = String.join(" ", paragraph);
        var end = SENTENCE_END.matcher(all);
        return end.find() ? all.substring(0, end.start() + 1) : all;
    }

    /// The comment of the top-level class with this name, found without parsing the text.
    static Optional<String> ofClass(List<String> lines, String simpleName) {
        var declaration = "(\\w+ +)*class +" + simpleName + "\\b.*";
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(declaration)) {
                return above(lines, aboveAnnotations(lines, i + 1));
            }
        }
        return Optional.empty();
    }

    private static int aboveAnnotations(List<String> lines, int declared) {
        var first = declared;
        while (first > 1 && lines.get(first - 2).startsWith("@")) {
            first--;
        }
        return first;
    }
}
