package dev.ironwright.protocols.generator.steps;

import java.util.List;

/// How a piece of code hands its value out.
enum Exit {
    RETURN,
    YIELD,
    /// From a method without a value, before its end.
    LEAVE,
    /// From a method without a value, at its end.
    FALL;

    List<String> with(String value) {
        return switch (this) {
            case RETURN -> List.of("return " + value + ";");
            case YIELD -> List.of("yield " + value + ";");
            case LEAVE -> List.of("return;");
            case FALL -> List.of();
        };
    }

    boolean hasValue() {
        return this == RETURN || this == YIELD;
    }
}
