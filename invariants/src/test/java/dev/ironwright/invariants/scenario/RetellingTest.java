package dev.ironwright.invariants.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.reference.FaultyProtocols;
import dev.ironwright.explorer.reference.RandomProtocols;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Instance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.SplittableRandom;

/// An execution written as a scenario replays to itself, whatever the protocol.
class RetellingTest {

    private static final int PROTOCOLS = 16;
    private static final int STEPS = 10;

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenReplaysToTheSameExecution(Network network) {
        for (long seed = 0; seed < PROTOCOLS; seed++) {
            assertRetold(RandomProtocols.instance(seed, network), seed);
        }
    }

    /// Crashes, splits and ticks are told too.
    @ParameterizedTest
    @EnumSource
    void whatTheEnvironmentDoesIsWrittenToo(Network network) {
        for (long seed = 0; seed < PROTOCOLS; seed++) {
            assertRetold(FaultyProtocols.instance(seed, network), seed);
        }
    }

    private static void assertRetold(Instance instance, long seed) {
        var trace = walk(instance, seed);
        var told = Scenario.of("Walk " + seed, "", "random:protocol", instance, trace);
        var read = Scenario.parse(told.name(), told.text());
        assertEquals(told, read);
        var replayed = new Replay(instance).follow(read);
        assertEquals(List.of(), replayed.stop().stream().toList());
        assertEquals(trace, replayed.trace().orElseThrow());
    }

    private static Trace walk(Instance instance, long seed) {
        var dice = new SplittableRandom(seed);
        var stepper = new Stepper(instance);
        var starts = stepper.initial();
        var trace = new Trace(starts.get(dice.nextInt(starts.size())), List.of());
        for (int i = 0; i < STEPS; i++) {
            var successors = stepper.successors(trace.last());
            if (successors.isEmpty()) {
                return trace;
            }
            trace = trace.then(successors.get(dice.nextInt(successors.size())));
        }
        return trace;
    }

    @Test
    void onlyBoundsThatDifferAreWritten() {
        var instance = Parcels.within("senders=1", "weights=3,4");
        var trace = new Trace(new Stepper(instance).initial().getFirst(), List.of());
        var told = Scenario.of("T", "S", "parcels", instance, trace);
        assertEquals("{senders=1, weights=3,4}", told.settings().toString());
        var bug = Scenario.of("T", "S", "parcels:bug", instance, trace);
        assertEquals("{senders=1, weights=3,4, undecided=false}", bug.settings().toString());
    }
}
