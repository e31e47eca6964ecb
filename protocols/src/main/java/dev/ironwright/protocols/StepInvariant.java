package dev.ironwright.protocols;

/// True of every tuple of every step between reachable states; stutters satisfy it or are reported.
public non-sealed interface StepInvariant extends Claim {

    boolean holds();
}
