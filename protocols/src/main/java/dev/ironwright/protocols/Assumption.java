package dev.ironwright.protocols;

/// Something else that a [Setup] says of a protocol as a whole.
public sealed interface Assumption permits Setup.Symmetry, Fairness, Faults {}
