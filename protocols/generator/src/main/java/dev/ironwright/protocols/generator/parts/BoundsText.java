package dev.ironwright.protocols.generator.parts;

import dev.ironwright.protocols.model.Records;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Says bounds as a Java expression.
final class BoundsText {

    private BoundsText() {}

    /// @param type the simple name of their type
    static String of(String type, Record bounds) {
        return Arrays.stream(bounds.getClass().getRecordComponents())
                .map(component -> value(Records.get(component, bounds)))
                .collect(Collectors.joining(", ", "new " + type + "(", ")"));
    }

    private static String value(Object value) {
        return switch (value) {
            case List<?> list ->
                    list.stream()
                            .map(BoundsText::value)
                            .collect(Collectors.joining(", ", "List.of(", ")"));
            case Long number -> number + "L";
            case Enum<?> constant ->
                    constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            default -> value.toString();
        };
    }
}
