package dev.ironwright.explorer.search;

import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;

/// What an execution was found to end with.
sealed interface Ending {

    /// In the last state, or in the step to it, this claim is the first that is false.
    ///
    /// @param claim its place in the model
    record Breaks(int claim) implements Ending {}

    /// The last state is the first that meets this goal.
    ///
    /// @param goal its place in [Monitor#goalNames]
    record Meets(int goal) implements Ending {}

    /// In the last state nothing is enabled, and it is not final.
    record Stuck() implements Ending {}

    /// The first claim that a state breaks, or the step to it, or [Monitor#NONE].
    static int broken(Monitor monitor, Arrival at) {
        int claim = monitor.violation(at);
        boolean step = at.before() != null && monitor.watchesSteps();
        int byStep = step ? monitor.stepViolation(at) : Monitor.NONE;
        if (claim == Monitor.NONE || byStep == Monitor.NONE) {
            return Math.max(claim, byStep);
        }
        return Math.min(claim, byStep);
    }

    /// True when nothing can happen in a state that is not final.
    static boolean isStuck(Tables tables, Monitor monitor, int[] state) {
        var rows = new Row[tables.rowsAtMost()];
        int n = tables.rowsOf(state, rows);
        for (int r = 0; r < n; r++) {
            if (rows[r].size() > 0) {
                return false;
            }
        }
        return !monitor.isFinal(state);
    }
}
