package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.invariants.liveness.Liveness;
import dev.ironwright.invariants.liveness.LivenessReport;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Interruption;
import dev.ironwright.launcher.console.ProgressLine;
import dev.ironwright.launcher.text.ProgressText;
import dev.ironwright.protocols.model.Instance;

/// An exhaustive search that says how it is going and that Ctrl-C ends.
final class Search {

    private Search() {}

    static LivenessReport of(Instance instance, Plan plan, Console console) {
        var control = new Control();
        var line = new ProgressLine(console, System::nanoTime);
        Interruption.onFirst(control::stop);
        try {
            return Liveness.check(instance, plan, control, new ProgressText(line));
        } finally {
            line.done();
        }
    }
}
