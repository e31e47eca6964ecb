package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.Checker;
import dev.ironwright.invariants.liveness.Liveness;
import dev.ironwright.invariants.liveness.LivenessReport;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Interruption;
import dev.ironwright.launcher.console.ProgressLine;
import dev.ironwright.launcher.text.ProgressText;
import dev.ironwright.protocols.Temporal;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Instance;

import java.util.List;

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

    /// Explores what can follow an execution; says nothing of claims about behaviours.
    static LivenessReport after(Trace execution, Instance instance, Plan plan, Console console) {
        refuseTemporal(instance);
        var control = new Control();
        var line = new ProgressLine(console, System::nanoTime);
        var progress = new ProgressText(line);
        Interruption.onFirst(control::stop);
        try {
            var report = Checker.checkAfter(execution, instance, plan, control, progress);
            return new LivenessReport(report, List.of(), List.of());
        } finally {
            line.done();
        }
    }

    private static void refuseTemporal(Instance instance) {
        var temporal =
                instance.model().claims().stream()
                        .filter(claim -> claim.is(Temporal.class))
                        .map(ClaimType::name)
                        .toList();
        if (!temporal.isEmpty()) {
            throw Failure.refused(
                            "a claim about behaviours is decided from the initial states: claims="
                                    + temporal,
                            "Leave out --from, or name the other claims with --property.")
                    .asException();
        }
    }
}
