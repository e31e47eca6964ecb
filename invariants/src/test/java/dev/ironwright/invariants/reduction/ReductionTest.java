package dev.ironwright.invariants.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.reference.RandomProtocols;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.reduction.Breach.Rule;
import dev.ironwright.invariants.reduction.IoEvent.FoundNothing;
import dev.ironwright.invariants.reduction.IoEvent.Parcel;
import dev.ironwright.invariants.reduction.IoEvent.ReadClock;
import dev.ironwright.invariants.reduction.IoEvent.Received;
import dev.ironwright.invariants.reduction.IoEvent.Sent;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Instance;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// That whatever order single receives and sends come in, there is a run in atomic steps like it.
class ReductionTest {

    private static final Parcel TO_B = new Parcel("a", "b", "ping");
    private static final Parcel TO_A = new Parcel("b", "a", "pong");

    @ParameterizedTest
    @EnumSource
    void everyInterleavingIsEquivalentToAtomicSteps(Network network) {
        assertTrue(IntStream.range(0, 120).filter(seed -> reduces(seed, network)).count() > 10);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void thousandsOfInterleavingsAre(Network network) {
        IntStream.range(120, 5_000).forEach(seed -> reduces(seed, network));
    }

    /// False when the trace cannot be told in single receives and sends.
    private static boolean reduces(int seed, Network network) {
        var instance = RandomProtocols.instance(seed, network);
        var dice = new Random(seed);
        var trace = walk(instance, dice);
        if (Interleaving.refusal(trace, network).isPresent()) {
            return false;
        }
        var log = Interleaving.of(trace, network, dice);
        assertEquals(Optional.empty(), Obligation.breach(log));
        var reduced = Reduction.of(log);
        assertPieces(log, reduced);
        reduced.moves().forEach(ReductionTest::assertCommutes);
        assertTrue(
                new Equivalence(instance).of(trace, reduced.steps()).isPresent(),
                () -> "seed=%d network=%s".formatted(seed, network));
        return true;
    }

    /// Some way through a protocol; of steps that cannot be told singly as few as possible.
    private static Trace walk(Instance instance, Random dice) {
        var stepper = new Stepper(instance);
        var trace = new Trace(stepper.initial().getFirst(), List.of());
        for (int i = 0; i < 12; i++) {
            var here = trace;
            var network = instance.setup().network();
            var next =
                    stepper.successors(trace.last()).stream()
                            .filter(it ->
                                    Interleaving.refusal(
                                                    new Trace(here.initial(), List.of(it)), network)
                                            .isEmpty())
                            .toList();
            if (next.isEmpty()) {
                return trace;
            }
            trace = trace.then(next.get(dice.nextInt(next.size())));
        }
        return trace;
    }

    /// Every step is in one piece, and each host does what it did.
    private static void assertPieces(EventLog log, Reduction.Reduced reduced) {
        var hosts = log.events().stream().map(IoEvent::host).distinct().toList();
        for (var host : hosts) {
            assertEquals(
                    log.events().stream().filter(it -> it.host().equals(host)).toList(),
                    reduced.steps().stream()
                            .filter(it -> it.host().equals(host))
                            .flatMap(it -> it.events().stream())
                            .toList());
        }
        var names = reduced.steps().stream().map(it -> it.host() + it.step()).toList();
        assertEquals(Set.copyOf(names).size(), names.size());
    }

    private static void assertCommutes(Reduction.Move move) {
        for (var other : move.past()) {
            assertFalse(other.host().equals(move.event().host()));
            assertTrue(move.event().movesRight() || move.event().movesLeft());
        }
    }

    @Test
    void receivesMoveRightAndSendsMoveLeftToTheClock() {
        var in = new Received("b", 1, TO_B);
        var clock = new ReadClock("b", 1);
        var out = new Sent("b", 1, TO_A);
        var other = new Sent("c", 1, new Parcel("c", "a", "x"));
        var later = new ReadClock("c", 2);
        var log = new EventLog(Set.of(TO_B), List.of(in, other, clock, later, out));
        var reduced = Reduction.of(log);
        assertEquals(
                List.of(
                        new Reduction.Move(in, List.of(other)),
                        new Reduction.Move(out, List.of(later))),
                reduced.moves());
        assertEquals(
                List.of("c1", "b1", "c2"),
                reduced.steps().stream().map(it -> it.host() + it.step()).toList());
    }

    @Test
    void aSendBeforeAReceiveOfItsStepIsRefused() {
        refused(
                Rule.RECEIVES_THEN_CLOCK_THEN_SENDS,
                new Sent("b", 1, TO_A),
                new Received("b", 1, TO_B));
    }

    @Test
    void aSecondLookAtTheTimeIsRefused() {
        refused(
                Rule.RECEIVES_THEN_CLOCK_THEN_SENDS,
                new ReadClock("b", 1),
                new FoundNothing("b", 1));
    }

    @Test
    void aStepThatGoesOnInsideTheNextIsRefused() {
        refused(Rule.ONE_STEP_AFTER_THE_OTHER, new Sent("b", 2, TO_A), new Sent("b", 1, TO_A));
    }

    @Test
    void aPacketThatIsReceivedBeforeItIsSentIsRefused() {
        refused(Rule.SENT_BEFORE_RECEIVED, new Received("a", 1, TO_A), new Sent("b", 1, TO_A));
    }

    @Test
    void aForgedSourceIsRefused() {
        var forged = new Sent("a", 1, TO_A);
        assertEquals(
                Rule.OWN_PACKETS,
                Obligation.breach(new EventLog(Set.of(), List.of(forged))).orElseThrow().rule());
    }

    private static void refused(Rule rule, IoEvent first, IoEvent second) {
        var between = new ReadClock("c", 1);
        var log = new EventLog(Set.of(TO_B), List.of(first, between, second));
        assertEquals(Optional.of(new Breach(rule, first, 0, second, 2)), Obligation.breach(log));
        assertThrows(IllegalArgumentException.class, () -> Reduction.of(log));
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatSendsFirstIsFoundInEveryLog(Network network) {
        int found = 0;
        for (int seed = 0; seed < 60; seed++) {
            var instance = RandomProtocols.instance(seed, network);
            var dice = new Random(seed);
            var events =
                    new ArrayList<>(Interleaving.of(walk(instance, dice), network, dice).events());
            for (int i = 0; i < events.size(); i++) {
                var receive = events.get(i);
                for (int j = i + 1; j < events.size(); j++) {
                    if (receive.movesRight() && events.get(j).isOfSameStep(receive)) {
                        var wrong = new ArrayList<>(events);
                        wrong.set(i, events.get(j));
                        wrong.set(j, receive);
                        assertTrue(Obligation.breach(new EventLog(Set.of(), wrong)).isPresent());
                        found++;
                    }
                }
            }
        }
        assertTrue(found > 0);
    }
}
