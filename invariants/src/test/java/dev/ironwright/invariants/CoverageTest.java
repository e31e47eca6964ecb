package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.stream.Collectors.toMap;

import dev.ironwright.explorer.Coverage.ActionCoverage;
import dev.ironwright.explorer.Coverage.ClaimCoverage;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.reference.RandomProtocols;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Receive;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// What a report says was exercised, counted again one state at a time.
class CoverageTest {

    /// Everything that coverage counts, and the states.
    private record Counts(Map<String, Long> enabled, Map<String, Long> skipped, int states) {

        Counts() {
            this(new TreeMap<>(), new TreeMap<>(), 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void enabledAndSkippedActionsAreCountedInEveryState(Network network) {
        long explored =
                LongStream.range(0, 40)
                        .mapToObj(seed -> RandomProtocols.instance(seed, network))
                        .filter(CoverageTest::isCounted)
                        .count();
        assertTrue(explored >= 8, () -> "too few were explored whole: " + explored);
    }

    /// False when something is found before every state was expanded.
    private static boolean isCounted(Instance instance) {
        var plan = Plan.DEFAULT.withDeadlock(false).withMaxDepth(60).withMaxStates(3000);
        var report = Agreement.check(instance, plan.withWorkers(1));
        if (!Set.of("holds", "unreached").contains(report.verdict().label())) {
            return false;
        }
        var expected = count(instance);
        assertCounts(expected, report);
        assertCounts(expected, Agreement.check(instance, plan.withWorkers(4)));
        return true;
    }

    private static void assertCounts(Counts expected, Report report) {
        var actions = report.coverage().actions();
        assertEquals(
                expected.enabled,
                actions.stream()
                        .filter(it -> it.enabled() > 0)
                        .collect(toMap(ActionCoverage::action, ActionCoverage::enabled)));
        var skipped = new TreeMap<String, Long>();
        for (var action : actions) {
            action.skipped().forEach((why, n) -> skipped.put(action.action() + ": " + why, n));
        }
        assertEquals(expected.skipped, skipped);
        assertEquals(expected.states, report.census().distinct());
        // Packets that the network loses lead to new states too, by no action.
        long fresh = actions.stream().mapToLong(ActionCoverage::fresh).sum();
        assertTrue(fresh <= report.census().distinct());
        actions.forEach(action -> assertTrue(action.fresh() <= action.enabled()));
    }

    private static Counts count(Instance instance) {
        var counts = new Counts();
        var stepper = new Stepper(instance);
        var claims = new StateClaims(instance);
        var seen = new HashSet<GlobalState>();
        var open = new ArrayDeque<GlobalState>();
        stepper.initial().stream().filter(claims::admits).filter(seen::add).forEach(open::add);
        while (!open.isEmpty()) {
            var state = open.remove();
            for (var next : stepper.successors(state)) {
                count(next.step(), counts);
                if (claims.admits(next.after()) && seen.add(next.after())) {
                    open.add(next.after());
                }
            }
            for (var each : stepper.disabled(state)) {
                if (!(each.action() instanceof Receive<?, ?>) || each.packet().isPresent()) {
                    var why = name(each.action()) + ": " + each.reason();
                    counts.skipped.merge(why, 1L, Long::sum);
                }
            }
        }
        return new Counts(counts.enabled, counts.skipped, seen.size());
    }

    private static void count(Step step, Counts counts) {
        switch (step) {
            case Step.Taken taken -> counts.enabled.merge(name(taken.action()), 1L, Long::sum);
            case Step.Shared shared -> counts.enabled.merge(name(shared.action()), 1L, Long::sum);
            case Step.Environmental _ -> {}
        }
    }

    private static String name(Action<?> action) {
        return action.getClass().getSimpleName();
    }

    @Test
    void stepsToNewStatesAreCountedByTheirAction() {
        var instance =
                Model.of(LimitsTest.Counters.class).within(Map.of("most", "9"), Optional.empty());
        for (int workers : List.of(1, 2, 4)) {
            var plan = Plan.DEFAULT.withWorkers(workers).withMaxDepth(15);
            var count = Agreement.check(instance, plan).coverage().actions().getFirst();
            assertEquals("Count", count.action());
            assertEquals(Map.of("at the end", 45L), count.skipped());
            assertEquals(1455, count.enabled());
            assertEquals(574, count.fresh());
        }
    }

    @Test
    void aClaimThatWasNeverAskedIsToldFromTheOthers() {
        var instance = Model.of(Painters.class).within(Map.of(), Optional.empty());
        var coverage = Agreement.check(instance, Plan.DEFAULT).coverage();
        var tuples =
                coverage.claims().stream()
                        .collect(toMap(ClaimCoverage::claim, ClaimCoverage::tuples));
        assertEquals(instance.model().claims().size(), tuples.size());
        assertEquals(0, tuples.get("RefereesAreFair"));
        assertTrue(tuples.get("AllAlike") > 0);
        assertEquals(1, tuples.get("OnlyBounds"));
    }
}
