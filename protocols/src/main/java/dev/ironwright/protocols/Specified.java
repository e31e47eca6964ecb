package dev.ironwright.protocols;

/// A specification and the bounds of its parameters; see [Specification#within].
public record Specified(Specification<?> specification, Record bounds) {}
