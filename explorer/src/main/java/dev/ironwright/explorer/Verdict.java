package dev.ironwright.explorer;

import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.model.Mistake;

import java.util.List;
import java.util.Optional;

/// How a check ended. Having stopped early is never a yes.
public sealed interface Verdict {

    /// Every state within the bounds was explored and every claim is true.
    record Holds() implements Verdict {}

    /// No violation was found before a limit cut the search: true of all behaviours of up to
    /// `depth` states, and of nothing longer.
    ///
    /// @param depth the number of levels that were explored whole; 0 when not even the first was
    /// @param unreached the goals not met so far, which says nothing against them
    record HoldsWithin(Limit limit, int depth, List<String> unreached) implements Verdict {}

    /// A claim is false at the end of the trace.
    ///
    /// @param property the claim's name
    /// @param tuple the record that does not hold: the claim with the tuple that broke it
    /// @param beside for a refinement: the specification's behaviour, which ends where it cannot follow
    record Violated(String property, Claim tuple, Trace trace, Optional<AbstractRun> beside)
            implements Verdict {

        /// A claim that is no refinement.
        public Violated(String property, Claim tuple, Trace trace) {
            this(property, tuple, trace, Optional.empty());
        }
    }

    /// A behaviour that the fairness of the protocol allows does for ever what a claim excludes.
    ///
    /// @param tuple the claim, with what its tuple is at the end of the lasso
    record NotLive(String property, Claim tuple, Lasso lasso) implements Verdict {}

    /// A chain does not show why something must come, whether or not it does.
    ///
    /// @param tuple the claim, with what its tuple is at the end of the trace
    /// @param link the name of the link that is broken
    /// @param why what is wrong with it
    /// @param trace to where it shows
    record BrokenLink(String property, Claim tuple, String link, String why, Trace trace)
            implements Verdict {}

    /// No action is enabled at the end of the trace, which the protocol does not call final.
    record Deadlock(Trace trace) implements Verdict {}

    /// Every state within the bounds was explored and these goals were met in none.
    record Unreached(List<String> goals) implements Verdict {}

    /// The model is wrong; the trace leads to where it showed, when it showed in a state.
    record Failed(Mistake mistake, Optional<Trace> trace) implements Verdict {}

    /// What cut a search.
    enum Limit {
        DEPTH,
        STATES,
        TIME,
        MEMORY,
        /// What was found could not be written.
        DISK,
        /// Somebody stopped it.
        CANCELLED,
        /// Some behaviours leave what a constraint allows, and what they do for ever is not known.
        CONSTRAINT
    }

    /// The verdict's name in reports and on the command line, such as `holds-within`.
    default String label() {
        return switch (this) {
            case Holds _ -> "holds";
            case HoldsWithin _ -> "holds-within";
            case Violated _ -> "violated";
            case NotLive _, BrokenLink _ -> "liveness";
            case Deadlock _ -> "deadlock";
            case Unreached _ -> "unreached";
            case Failed _ -> "error";
        };
    }

    /// The trace that shows it, when there is one.
    default Optional<Trace> counterexample() {
        return switch (this) {
            case Violated(var _, var _, var trace, var _) -> Optional.of(trace);
            case NotLive(var _, var _, var lasso) -> Optional.of(lasso.trace());
            case BrokenLink(var _, var _, var _, var _, var trace) -> Optional.of(trace);
            case Deadlock(var trace) -> Optional.of(trace);
            case Failed(var _, var trace) -> trace;
            case Holds _, HoldsWithin _, Unreached _ -> Optional.empty();
        };
    }
}
