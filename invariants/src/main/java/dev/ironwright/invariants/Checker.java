package dev.ironwright.invariants;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.protocols.model.Instance;

/// Explores a protocol within its bounds and says whether its claims hold. Start here.
@SuppressWarnings("DoNotCallSuggester")
public final class Checker {

    private Checker() {}

    /// Explores every reachable state, unless a limit of the plan or a violation comes first.
    ///
    /// Returns when the exploration has ended; a modeller's mistake is a verdict, not an exception.
    public static Report check(
            Instance instance, Plan plan, Control control, Progress.Listener listener) {
        throw new AssertionError("being written");
    }
}
