package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.Model;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Checks protocols that are wrong, with one worker and with two.
final class Failures {

    private Failures() {}

    /// The mistake that ends the check of this protocol.
    static Verdict.Failed of(Class<?> protocol) {
        return of(protocol, Plan.DEFAULT);
    }

    static Verdict.Failed of(Class<?> protocol, Plan plan) {
        return of(Model.of(protocol), plan);
    }

    static Verdict.Failed of(Model model, Plan plan) {
        return of(() -> model.within(Map.of(), Optional.empty()), plan);
    }

    /// @param instance made for each check, since a wrong one may change what it starts with
    static Verdict.Failed of(Supplier<Instance> instance, Plan plan) {
        var alone = failed(Agreement.check(instance.get(), plan.withWorkers(1)));
        var together = failed(Agreement.check(instance.get(), plan.withWorkers(2)));
        assertEquals(alone.mistake().kind(), together.mistake().kind());
        assertEquals(alone.trace().map(Trace::length), together.trace().map(Trace::length));
        return alone;
    }

    static Report report(Class<?> protocol, Plan plan) {
        return Agreement.check(Model.of(protocol).within(Map.of(), Optional.empty()), plan);
    }

    private static Verdict.Failed failed(Report report) {
        var failed = assertInstanceOf(Verdict.Failed.class, report.verdict());
        var executions = new Executions(report.instance());
        failed.trace().ifPresent(executions::assertExecution);
        failed.trace().ifPresent(trace -> assertShowsTheState(failed.mistake(), trace));
        return failed;
    }

    /// The state that a mistake names is one at the end of its trace.
    private static void assertShowsTheState(Mistake mistake, Trace trace) {
        mistake.site()
                .state()
                .ifPresent(state ->
                        assertTrue(
                                trace.last().hosts().stream()
                                                .anyMatch(at ->
                                                        state.equals(at.id() + " = " + at.state()))
                                        || trace.last().shared().stream()
                                                .anyMatch(it -> state.equals("shared = " + it)),
                                () -> state + " is not in " + trace.last()));
    }
}
