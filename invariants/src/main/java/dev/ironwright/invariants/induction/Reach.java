package dev.ironwright.invariants.induction;

import dev.ironwright.explorer.Trace;

/// Whether some reachable state shows what a counterexample shows.
public sealed interface Reach {

    /// One does: an invariant is false of the protocol.
    ///
    /// @param trace ends where it is false: after the step, or already before
    record Reachable(Trace trace) implements Reach {}

    /// Every state within the bounds was explored and none does: strengthen the invariants.
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
