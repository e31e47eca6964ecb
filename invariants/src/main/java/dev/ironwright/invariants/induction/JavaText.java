package dev.ironwright.invariants.induction;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.model.Records;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes values as Java expressions, for a place inside the protocol that they are of.
final class JavaText {

    private JavaText() {}

    static String of(Object value) {
        return switch (value) {
            case Long number -> number + "L";
            case Character letter -> "'" + letter + "'";
            case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            case Enum<?> constant ->
                    constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            case HostId(var role, int index) -> "new HostId(\"%s\", %d)".formatted(role, index);
            case Optional<?> optional ->
                    optional.map(some -> "java.util.Optional.of(%s)".formatted(of(some)))
                            .orElse("java.util.Optional.empty()");
            case Set<?> set -> "java.util.Set.of(%s)".formatted(all(set));
            case List<?> list -> "java.util.List.of(%s)".formatted(all(list));
            case Map<?, ?> map -> "java.util.Map.ofEntries(%s)".formatted(entries(map));
            case Record record -> record(record);
            default -> String.valueOf(value);
        };
    }

    private static String all(Collection<?> values) {
        return values.stream().map(JavaText::of).collect(Collectors.joining(", "));
    }

    private static String entries(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(e -> "java.util.Map.entry(%s, %s)".formatted(of(e.getKey()), of(e.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String record(Record record) {
        var components =
                Arrays.stream(record.getClass().getRecordComponents())
                        .map(component -> of(Records.get(component, record)))
                        .collect(Collectors.joining(", "));
        return "new %s(%s)".formatted(record.getClass().getSimpleName(), components);
    }
}
