package dev.ironwright.protocols.generator.source;

import com.github.javaparser.ast.Node;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A text in which some nodes are written otherwise, and all else stays as its author wrote it.
public final class Edits {

    private final Text text;
    private final Rule rule;
    private final Map<Span, String> found =
            new TreeMap<>(Comparator.comparingInt(Span::begin).thenComparingInt(Span::end));

    private Edits(Text text, Rule rule) {
        this.text = text;
        this.rule = rule;
    }

    /// What stands in the place of a node.
    @FunctionalInterface
    public interface Rule {

        /// The other text, or nothing when the node's own parts are to be looked at.
        Optional<String> replace(Node node);
    }

    private record Span(int begin, int end) {}

    /// The node's text under this rule.
    public static String apply(Text text, Node node, Rule rule) {
        var edits = new Edits(text, rule);
        edits.look(node);
        return edits.spliced(text.begin(node), text.end(node));
    }

    private void look(Node node) {
        var other = rule.replace(node);
        if (other.isPresent()) {
            found.put(new Span(text.begin(node), text.end(node)), other.get());
        } else {
            node.getComment().ifPresent(this::look);
            node.getChildNodes().stream().filter(n -> n.getRange().isPresent()).forEach(this::look);
        }
    }

    private String spliced(int begin, int end) {
        var result = new StringBuilder();
        int position = begin;
        for (var edit : found.entrySet()) {
            var span = edit.getKey();
            if (span.begin() >= position && span.end() <= end) {
                result.append(text.content(), position, span.begin()).append(edit.getValue());
                position = edit.getValue().isEmpty() ? afterGap(span.end(), end) : span.end();
            }
        }
        return result.append(text.content(), position, end).toString();
    }

    /// What is left out takes along the blanks behind it, or the dot when it was a qualifier.
    private int afterGap(int offset, int end) {
        int next = offset;
        while (next < end && Character.isWhitespace(text.content().charAt(next))) {
            next++;
        }
        return next < end && text.content().charAt(next) == '.' ? next + 1 : next;
    }
}
