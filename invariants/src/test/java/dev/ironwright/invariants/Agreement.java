package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.reference.ReferenceExplorer;
import dev.ironwright.explorer.reference.ReferenceExplorer.Findings;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Instance;

import java.util.HashSet;
import java.util.function.ObjLongConsumer;
import java.util.stream.LongStream;

/// Holds the checker to what the reference explorer finds.
final class Agreement {

    private static final int[] TEAMS = {1, 2, 4};

    private Agreement() {}

    /// Asserts that both find the same, with one, two and four workers, and that every trace is an
    /// execution, the same one whatever the number of workers.
    ///
    /// @return what both find
    static Findings on(Instance instance, Plan plan) {
        var expected = ReferenceExplorer.explore(instance, plan);
        var executions = new Executions(instance);
        var verdicts = new HashSet<Verdict>();
        for (int workers : TEAMS) {
            var report = check(instance, plan.withWorkers(workers));
            assertEquals(expected, Findings.of(report), () -> "workers=" + workers);
            verdicts.add(report.verdict());
            executions.assertAllOf(report);
        }
        assertEquals(1, verdicts.size(), () -> "not the same trace: " + verdicts);
        return expected;
    }

    /// Asserts something of each seed, and names the one of which it is wrong.
    static void ofEach(LongStream seeds, Network network, ObjLongConsumer<Network> assertion) {
        seeds.parallel()
                .forEach(seed -> {
                    try {
                        assertion.accept(network, seed);
                    } catch (AssertionError | RuntimeException e) {
                        throw new AssertionError("seed=%d network=%s".formatted(seed, network), e);
                    }
                });
    }

    static Report check(Instance instance, Plan plan) {
        return Checker.check(instance, plan, new Control(), Progress.Listener.SILENT);
    }
}
