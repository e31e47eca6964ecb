package dev.ironwright.protocols;

/// A goal: true of some tuple in some reachable state. A protocol that does nothing fails it.
public non-sealed interface Reachable extends Claim {

    boolean holds();
}
