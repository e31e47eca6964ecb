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
        /// Somebody stopped it.
        CANCELLED
    }

    /// The verdict's name in reports and on the command line, such as `holds-within`.
    default String label() {
        return switch (this) {
            case Holds _ -> "holds";
            case HoldsWithin _ -> "holds-within";
            case Violated _ -> "violated";
            case Deadlock _ -> "deadlock";
            case Unreached _ -> "unreached";
            case Failed _ -> "error";
        };
    }

    /// The trace that shows it, when there is one.
    default Optional<Trace> counterexample() {
        return switch (this) {
            case Violated(var _, var _, var trace, var _) -> Optional.of(trace);
            case Deadlock(var trace) -> Optional.of(trace);
            case Failed(var _, var trace) -> trace;
            case Holds _, HoldsWithin _, Unreached _ -> Optional.empty();
        };
    }
}
