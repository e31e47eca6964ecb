package dev.ironwright.samples;

import static com.google.common.collect.ImmutableMultiset.toImmutableMultiset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMultiset;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.reference.RandomProtocols;
import dev.ironwright.explorer.reference.ReferenceExplorer;
import dev.ironwright.explorer.reference.State;
import dev.ironwright.explorer.reference.Steps;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.Checker;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Instance;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The engine and the reference explorer, on protocols thrown by dice.
class AgreementTest {

    @ParameterizedTest
    @EnumSource
    void bothFindTheSame(Network network) {
        LongStream.range(0, 12).forEach(seed -> bothFindTheSame(seed, network));
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void bothFindTheSameForManySeeds(Network network) {
        LongStream.range(12, 300).forEach(seed -> bothFindTheSame(seed, network));
    }

    private static void bothFindTheSame(long seed, Network network) {
        var instance = RandomProtocols.instance(seed, network);
        var expected = ReferenceExplorer.explore(instance, RandomProtocols.plan(seed));
        for (int workers = 1; workers <= 2; workers++) {
            var plan = RandomProtocols.plan(seed).withWorkers(workers);
            var found = check(instance, plan);
            assertEquals(expected, found, "seed=%d workers=%d".formatted(seed, workers));
        }
    }

    private static ReferenceExplorer.Findings check(Instance instance, Plan plan) {
        var report = Checker.check(instance, plan, new Control(), Progress.Listener.SILENT);
        var steps = new Steps(instance);
        var traces =
                Stream.concat(
                        report.verdict().counterexample().stream(),
                        report.goals().values().stream());
        assertTrue(traces.allMatch(steps::allow), () -> "no real execution: " + report.verdict());
        return ReferenceExplorer.Findings.of(report);
    }

    @ParameterizedTest
    @EnumSource
    void bothTakeTheSameSteps(Network network) {
        LongStream.range(0, 40)
                .forEach(seed -> walk(RandomProtocols.instance(seed, network), seed));
    }

    private static void walk(Instance instance, long seed) {
        var dice = new SplittableRandom(seed);
        var stepper = new Stepper(instance);
        var steps = new Steps(instance);
        var state = stepper.initial().getFirst();
        for (int i = 0; i < 30; i++) {
            var successors = stepper.successors(state);
            assertEquals(
                    ImmutableMultiset.copyOf(
                            steps.after(State.of(state, instance.setup().network()))),
                    successors.stream().map(steps::reported).collect(toImmutableMultiset()),
                    "seed=" + seed);
            if (successors.isEmpty()) {
                return;
            }
            state = successors.get(dice.nextInt(successors.size())).after();
        }
    }
}
