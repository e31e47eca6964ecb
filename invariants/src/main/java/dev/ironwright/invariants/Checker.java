package dev.ironwright.invariants;

import com.google.errorprone.annotations.CheckReturnValue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Explorer;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.model.Instance;

/// Explores a protocol within its bounds and says whether its claims hold. Start here.
public final class Checker {

    private Checker() {}

    /// Explores every reachable state, unless a limit of the plan or a violation comes first.
    ///
    /// Returns when the exploration has ended. A mistake of the modeller that shows while exploring
    /// is a verdict; one that shows before it, such as a parameter without a domain, is thrown.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when the claims are badly written
    @CheckReturnValue
    public static Report check(
            Instance instance, Plan plan, Control control, Progress.Listener listener) {
        return new Attempts(instance, plan, control, listener).check();
    }

    /// Explores every state that can follow an execution. What it finds begins with it.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when the claims are badly written
    @CheckReturnValue
    public static Report checkAfter(
            Trace execution,
            Instance instance,
            Plan plan,
            Control control,
            Progress.Listener listener) {
        var tables = Tables.after(instance, execution);
        return Explorer.explore(tables, new Claims(tables), plan, control, listener);
    }
}
