package dev.ironwright.explorer.search;

import com.google.errorprone.annotations.CheckReturnValue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.tables.Tables;

/// Visits every state that a protocol reaches. Start here.
public final class Explorer {

    private Explorer() {}

    /// Explores from the initial states until the space is exhausted, something is found, or a limit
    /// of the plan is met.
    ///
    /// Every step of the model runs on a thread of the exploration; what goes wrong in one is the
    /// verdict [Verdict.Failed], never an exception.
    ///
    /// @param tables the tables of the instance, which the monitor reads too
    /// @param listener told of progress from the calling thread
    @CheckReturnValue
    public static Report explore(
            Tables tables,
            Monitor monitor,
            Plan plan,
            Control control,
            Progress.Listener listener) {
        var report = new Orders(tables, monitor, plan, control, listener).explore();
        listener.on(new Progress.Ended(report));
        return report;
    }
}
