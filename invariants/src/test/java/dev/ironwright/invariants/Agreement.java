package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.reference.ReferenceExplorer;
import dev.ironwright.explorer.reference.ReferenceExplorer.Findings;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds the checker to what the reference explorer finds.
final class Agreement {

    private static final int[] TEAMS = {1, 2, 4};

    private Agreement() {}

    /// Asserts that both find the same, with one, two and four workers, and that every trace is an
    /// execution.
    ///
    /// @return what both find
    static Findings on(Instance instance, Plan plan) {
        var expected = ReferenceExplorer.explore(instance, plan);
        var executions = new Executions(instance);
        for (int workers : TEAMS) {
            var report = check(instance, plan.withWorkers(workers));
            assertEquals(expected, findings(report), () -> "workers=" + workers);
            executions.assertAllOf(report);
        }
        return expected;
    }

    static Report check(Instance instance, Plan plan) {
        return Checker.check(instance, plan, new Control(), Progress.Listener.SILENT);
    }

    private static Findings findings(Report report) {
        var census = report.census();
        return new Findings(
                report.verdict().label(),
                property(report.verdict()),
                report.verdict().counterexample().stream().mapToInt(Trace::length).findFirst(),
                census.distinct(),
                census.generated(),
                census.depth(),
                unreached(report));
    }

    private static Optional<String> property(Verdict verdict) {
        return verdict instanceof Verdict.Violated(var property, var _, var _)
                ? Optional.of(property)
                : Optional.empty();
    }

    private static List<String> unreached(Report report) {
        var goals = new ArrayList<String>();
        for (var claim : report.instance().model().claims()) {
            if (Reachable.class.isAssignableFrom(claim.record())
                    && !report.goals().containsKey(claim.name())) {
                goals.add(claim.name());
            }
        }
        return goals;
    }
}
