package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.Lasso;
import dev.ironwright.explorer.Trace;

import java.util.List;
import java.util.Optional;

/// What came of a link of a chain.
///
/// @param name what is true in it
/// @param helper the step that helps, such as `Grant of host0`
/// @param fairness by what that step is sure to be taken; empty when nothing says that it is
/// @param timing why it needs that time goes on, and for how long; empty when it does not
/// @param states how many states are in it
/// @param flaws what is wrong with it; nothing when it leads on for sure
public record LinkReport(
        String name,
        String helper,
        Optional<String> fairness,
        Optional<String> timing,
        int states,
        List<Flaw> flaws) {

    public LinkReport {
        flaws = List.copyOf(flaws);
    }

    /// Something that is wrong with a link.
    ///
    /// @param what it in words
    /// @param trace to where it shows
    /// @param lasso the behaviour that stays in the link for ever, when that is it
    public record Flaw(Kind kind, String what, Trace trace, Optional<Lasso> lasso) {}

    /// The ways in which a link can be wrong.
    public enum Kind {
        /// A step from it leads back to an earlier link.
        BACK,
        /// A step from it leads to where no link begins.
        GAP,
        /// The helpful step can be taken and leads no further.
        NO_HELP,
        /// The helpful step cannot be taken in some state of it.
        DISABLED,
        /// A fair behaviour stays in it although the helpful step is strongly fair.
        STARVED,
        /// More time passes in it than it says.
        LATE,
        /// No fairness is declared that makes the helpful step be taken.
        UNFAIR
    }

    /// True when it leads on for sure.
    public boolean sound() {
        return flaws.isEmpty();
    }
}
