package dev.ironwright.launcher.itf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.launcher.tree.Story;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.model.Instance;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Traces of every kind of protocol come back from their files as what they were.
class ReplayTest {

    private static final int STEPS = 12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two-phase-commit",
                "paxos",
                "register-paxos",
                "ring-election",
                "alternating-bit",
                "chain-replication",
                "readers-writers",
                "peterson",
                "token-termination",
                "leader-lease",
                "leader-vote",
                "abd-register"
            })
    void aRandomWalkIsAcceptedAsItWas(String model) {
        var instance = instance(model, Optional.empty());
        for (var seed = 0; seed < 3; seed++) {
            assertAccepted(instance, walk(instance, seed));
        }
    }

    @ParameterizedTest
    @CsvSource({"UNORDERED", "UNORDERED_LOSSY", "ORDERED", "ORDERED_LOSSY"})
    void soItIsOverEveryNetwork(Network network) {
        var instance = instance("two-phase-commit", Optional.of(network));
        assertAccepted(instance, walk(instance, 1));
    }

    private static void assertAccepted(Instance instance, Trace trace) {
        var origin =
                new Origin(
                        "model",
                        Optional.empty(),
                        instance.model().bounds().values(instance.bounds()),
                        instance.setup().network(),
                        "violated",
                        Optional.of("Claim"));
        var text = ItfFile.text(ItfTrace.json(origin, Story.of(trace, instance)));
        var file = ItfFile.read(text);
        assertEquals(Optional.of("violated Claim"), file.verdict());
        var answer = new Replay(instance).follow(file.story());
        var accepted = assertInstanceOf(Replay.Answer.Accepted.class, answer);
        assertEquals(trace, accepted.trace());
    }

    private static Instance instance(String model, Optional<Network> network) {
        return Loader.load(model).model().within(Map.of(), network);
    }

    private static Trace walk(Instance instance, long seed) {
        var random = new SplittableRandom(seed);
        var stepper = new Stepper(instance);
        var starts = stepper.initial();
        var trace = new Trace(starts.get(random.nextInt(starts.size())), List.of());
        for (var i = 0; i < STEPS; i++) {
            var steps = stepper.successors(trace.last());
            if (steps.isEmpty()) {
                break;
            }
            trace = trace.then(steps.get(random.nextInt(steps.size())));
        }
        assertTrue(trace.length() > 3);
        return trace;
    }
}
