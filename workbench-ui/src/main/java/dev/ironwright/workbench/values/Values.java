package dev.ironwright.workbench.values;

import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Records;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Values of a model as a person reads them.
///
/// An optional value is the value or `none`, and a set is written in the order of its elements'
/// texts, so that equal values read the same.
public final class Values {

    private Values() {}

    /// The value on one line.
    public static String text(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(Values::text).orElse("none");
            case Set<?> set -> texts(set).sorted().collect(Collectors.joining(", ", "{", "}"));
            case Collection<?> list -> texts(list).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(e -> text(e.getKey()) + ": " + text(e.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case At<?>(var id, var state) -> id + " " + text(state);
            case Packet<?>(var source, var destination, var message) ->
                    source + " → " + destination + " " + call(message);
            case Record row when plain(row) -> name(row) + components(row);
            default -> value.toString();
        };
    }

    /// A message the way one calls it: `Promise(ballot=2, vote=none)`, or `Ack`.
    public static String call(Object value) {
        return value instanceof Record row && plain(row)
                ? name(row) + components(row).replaceFirst("^\\[", "(").replaceFirst("]$", ")")
                : text(value);
    }

    /// True of a record that prints as records do, so that its components may be shown instead.
    public static boolean plain(Record value) {
        return value.toString().startsWith(value.getClass().getSimpleName() + "[");
    }

    private static Stream<String> texts(Collection<?> values) {
        return values.stream().map(Values::text);
    }

    private static String name(Record value) {
        return value.getClass().getSimpleName();
    }

    private static String components(Record value) {
        var components = value.getClass().getRecordComponents();
        return components.length == 0
                ? ""
                : Arrays.stream(components)
                        .map(c -> c.getName() + "=" + text(Records.get(c, value)))
                        .collect(Collectors.joining(", ", "[", "]"));
    }
}
