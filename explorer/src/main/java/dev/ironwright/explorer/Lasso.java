package dev.ironwright.explorer;

import java.util.List;

/// An execution that goes on for ever: a stem, and a loop that is gone round again and again.
///
/// @param trace the stem and once round the loop: its last state is the one at `loop`
/// @param loop the place, from 0, of the state in which the loop begins; when that is the last
///     state of the trace, nothing happens any more
/// @param duties each fairness condition, and how the loop meets it
public record Lasso(Trace trace, int loop, List<Duty> duties) {

    public Lasso {
        duties = List.copyOf(duties);
        if (loop < 0 || loop >= trace.length()) {
            throw new IllegalArgumentException(
                    "a loop begins in a state of the trace: loop=%d states=%d"
                            .formatted(loop, trace.length()));
        }
    }

    /// A fairness condition that the loop meets.
    ///
    /// @param condition such as `weakly fair Take1 of philosopher0`
    /// @param state the place of a state of the loop: that to which the step leads, or where
    ///     it is not enabled
    public record Duty(String condition, Met how, int state) {}

    /// How a loop meets a fairness condition.
    public enum Met {
        /// A step of the loop takes the action.
        TAKEN,
        /// The action is not enabled in a state of the loop; so it does not stay enabled.
        DISABLED,
        /// The action is enabled in no state of the loop.
        NEVER_ENABLED
    }

    /// True when nothing happens any more.
    public boolean stutters() {
        return loop == trace.length() - 1;
    }
}
