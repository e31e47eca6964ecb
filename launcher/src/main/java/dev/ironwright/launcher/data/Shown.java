package dev.ironwright.launcher.data;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Map;

/// Values in a line of text.
public final class Shown {

    private Shown() {}

    /// As a person writes it: `{1, 2}`, `(x=1, y=2)`, `host0→host1 Transfer[epoch=2]`.
    public static String shown(Datum datum) {
        return text(datum);
    }

    /// The fields of a record without its name, such as `held=true epoch=1`.
    public static String loosely(Datum datum) {
        return datum instanceof Datum.Fields(var fields, var _) && !fields.isEmpty()
                ? fields.entrySet().stream().map(Shown::field).collect(joining("  "))
                : text(datum);
    }

    /// A name and its parameters as in a call: `Propose(value=A)`, and `Grant` without parameters.
    public static String call(String name, Map<String, Datum> parameters) {
        return parameters.isEmpty()
                ? name
                : parameters.entrySet().stream()
                        .map(Shown::field)
                        .collect(joining(", ", name + "(", ")"));
    }

    private static String text(Datum datum) {
        return switch (datum) {
            case Datum.Flag(var value) -> String.valueOf(value);
            case Datum.Whole(var value) -> value.toString();
            case Datum.Text(var value) -> value.isEmpty() ? "\"\"" : oneLine(value);
            case Datum.Fields fields -> record(fields, "(", ")");
            case Datum.Variant(var tag, var value) when tag.equals("Some") -> text(value);
            case Datum.Variant(var tag, Datum.Tuple(var none)) when none.isEmpty() -> tag;
            case Datum.Variant(var tag, Datum.Fields fields) when fields.fields().isEmpty() ->
                    fields.words().map(Shown::oneLine).orElse(tag);
            case Datum.Variant(var tag, Datum.Fields fields) -> record(fields, tag + "[", "]");
            case Datum.Variant(var tag, var value) -> tag + "(" + text(value) + ")";
            case Datum.Sequence(var elements) -> joined("[", elements, "]");
            case Datum.Tuple(var elements) -> joined("(", elements, ")");
            case Datum.Group(var elements) -> joined("{", elements, "}");
            case Datum.Table(var entries) ->
                    entries.stream()
                            .map(entry -> text(entry.key()) + ": " + text(entry.value()))
                            .collect(joining(", ", "{", "}"));
            case Datum.Opaque(var value) -> oneLine(value);
        };
    }

    private static String record(Datum.Fields record, String open, String close) {
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

    private static String field(Map.Entry<String, Datum> field) {
        return field.getKey() + "=" + text(field.getValue());
    }

    private static String joined(String open, Collection<Datum> elements, String close) {
        return elements.stream().map(Shown::text).collect(joining(", ", open, close));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", "⏎").replaceAll("\\p{Cntrl}", "�");
    }
}
