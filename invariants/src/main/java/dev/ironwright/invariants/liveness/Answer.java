package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.Lasso;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.Claim;

/// What came of a claim about behaviours.
public sealed interface Answer {

    /// Every behaviour that the fairness allows does what is claimed.
    record Holds() implements Answer {}

    /// Some behaviour that the fairness allows does not.
    ///
    /// @param tuple the claim, with what its tuple is at the end of the lasso
    record Evaded(Claim tuple, Lasso lasso) implements Answer {}

    /// Every fair behaviour does what is claimed, but the chain does not show why.
    ///
    /// @param tuple the claim, with what its tuple is in the first state
    record Broken(Claim tuple, LinkReport link) implements Answer {}

    /// A limit came first.
    record Undecided(Verdict.Limit limit) implements Answer {}

    /// Its name in reports.
    default String label() {
        return switch (this) {
            case Holds _ -> "holds";
            case Evaded _ -> "liveness";
            case Broken _ -> "broken-chain";
            case Undecided _ -> "undecided";
        };
    }
}
