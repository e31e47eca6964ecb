package dev.ironwright.invariants.induction;

import dev.ironwright.explorer.Trace;

/// Whether what a counterexample needs of the state before is there in some reachable state.
public sealed interface Reach {

    /// It is: the invariant is false of the protocol.
    ///
    /// @param trace ends with a reachable state from which the same step breaks the invariant; after the
    ///     step, when it can be taken
    record Reachable(Trace trace) implements Reach {}

    /// Every state within the bounds was explored and none is like that: strengthen the invariants.
    ///
    /// @param states how many were explored
    record Unreachable(long states) implements Reach {}

    /// The exploration was cut before it was known.
    ///
    /// @param why what cut it
    record Unknown(String why) implements Reach {}

    /// The label in reports: `reachable`, `unreachable` or `unknown`.
    default String label() {
        return switch (this) {
            case Reachable _ -> "reachable";
            case Unreachable _ -> "unreachable";
            case Unknown _ -> "unknown";
        };
    }
}
