package dev.ironwright.protocols;

/// Bounds the search: a state with a tuple for which this is false is neither counted nor expanded.
public non-sealed interface Constraint extends Claim {

    boolean holds();
}
