package dev.ironwright.launcher.tree;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Map;

/// Values in a line of text.
public final class Shown {

    private Shown() {}

    /// As a person writes it: `{1, 2}`, `(x=1, y=2)`, `host0→host1 Transfer[epoch=2]`.
    public static String shown(Tree tree) {
        return text(tree);
    }

    /// The fields of a record without its name, such as `held=true epoch=1`.
    public static String loosely(Tree tree) {
        return tree instanceof Tree.Fields(var fields, var _) && !fields.isEmpty()
                ? fields.entrySet().stream().map(Shown::field).collect(joining("  "))
                : text(tree);
    }

    /// A name and its parameters as in a call: `Propose(value=A)`, and `Grant` without parameters.
    public static String call(String name, Map<String, Tree> parameters) {
        return parameters.isEmpty()
                ? name
                : parameters.entrySet().stream()
                        .map(Shown::field)
                        .collect(joining(", ", name + "(", ")"));
    }

    private static String text(Tree tree) {
        return switch (tree) {
            case Tree.Flag(var value) -> String.valueOf(value);
            case Tree.Whole(var value) -> value.toString();
            case Tree.Text(var value) -> value.isEmpty() ? "\"\"" : oneLine(value);
            case Tree.Fields fields -> record(fields, "(", ")");
            case Tree.Variant(var tag, var value) when tag.equals("Some") -> text(value);
            case Tree.Variant(var tag, Tree.Tuple(var none)) when none.isEmpty() -> tag;
            case Tree.Variant(var tag, Tree.Fields fields) when fields.fields().isEmpty() ->
                    fields.words().map(Shown::oneLine).orElse(tag);
            case Tree.Variant(var tag, Tree.Fields fields) -> record(fields, tag + "[", "]");
            case Tree.Variant(var tag, var value) -> tag + "(" + text(value) + ")";
            case Tree.Sequence(var elements) -> joined("[", elements, "]");
            case Tree.Tuple(var elements) -> joined("(", elements, ")");
            case Tree.Group(var elements) -> joined("{", elements, "}");
            case Tree.Table(var entries) ->
                    entries.stream()
                            .map(entry -> text(entry.key()) + ": " + text(entry.value()))
                            .collect(joining(", ", "{", "}"));
            case Tree.Opaque(var value) -> oneLine(value);
        };
    }

    private static String record(Tree.Fields record, String open, String close) {
        return record.words()
                .map(Shown::oneLine)
                .or(() -> Envelope.of(record).map(Shown::packet))
                .orElseGet(() ->
                        record.fields().entrySet().stream()
                                .map(Shown::field)
                                .collect(joining(", ", open, close)));
    }

    private static String packet(Envelope packet) {
        return packet.source() + "→" + packet.destination() + " " + text(packet.message());
    }

    private static String field(Map.Entry<String, Tree> field) {
        return field.getKey() + "=" + text(field.getValue());
    }

    private static String joined(String open, Collection<Tree> elements, String close) {
        return elements.stream().map(Shown::text).collect(joining(", ", open, close));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", "⏎").replaceAll("\\p{Cntrl}", "�");
    }
}
