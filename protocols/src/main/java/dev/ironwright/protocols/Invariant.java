package dev.ironwright.protocols;

/// True of every tuple in every reachable state.
public non-sealed interface Invariant extends Claim {

    boolean holds();
}
