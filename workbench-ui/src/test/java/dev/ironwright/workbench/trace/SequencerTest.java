package dev.ironwright.workbench.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.Packet;
import dev.ironwright.workbench.fixtures.Relay;
import dev.ironwright.workbench.fixtures.Relays;
import dev.ironwright.workbench.trace.Sequence.Arrow;
import dev.ironwright.workbench.trace.Sequence.Fate;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class SequencerTest {

    @Test
    void anArrowGoesFromTheStepThatSentToTheStepThatReceived() {
        assertEquals(
                List.of(
                        new Arrow("Pass(lap=1)", 0, 1, 1, 2, Fate.RECEIVED),
                        new Arrow("Pass(lap=2)", 1, 3, 0, 4, Fate.DROPPED)),
                sequence(Relays.lostToken()).arrows());
    }

    @Test
    void rowsAreStatesAndLanesAreHosts() {
        var sequence = sequence(Relays.lostToken());
        assertEquals(
                List.of("runner0", "runner1"),
                sequence.lanes().stream().map(Sequence.Lane::name).toList());
        assertEquals(
                List.of(
                        "-1 Initial state",
                        "0 Hand",
                        "1 Take",
                        "1 Hand",
                        "-1 the network loses a packet"),
                sequence.rows().stream().map(row -> row.lane() + " " + row.title()).toList());
    }

    @Test
    void aPacketThatNothingReceivedStaysUnderWay() {
        var packet = Relay.pass(0, 1, 1);
        var trace = new Trace(state(), List.of()).then(sent(packet, state(packet)));
        assertEquals(
                List.of(new Arrow("Pass(lap=1)", 0, 1, 1, 2, Fate.PENDING)),
                sequence(trace).arrows());
    }

    @Test
    void ofEqualPacketsTheOldestIsReceivedFirst() {
        var packet = Relay.pass(0, 1, 1);
        var trace =
                new Trace(state(packet), List.of())
                        .then(sent(packet, state(packet, packet)))
                        .then(received(packet, state(packet)))
                        .then(received(packet, state()));
        assertEquals(List.of(0, 1), sequence(trace).arrows().stream().map(Arrow::sentAt).toList());
    }

    private static Sequence sequence(Trace trace) {
        return Sequencer.of(trace, Relays.instance());
    }

    private static GlobalState state(Packet<?>... network) {
        return Relays.state(0, 0, 0, network);
    }

    private static Trace.Transition sent(Packet<?> packet, GlobalState after) {
        return new Trace.Transition(
                new Step.Taken(Relay.runner(0), Relay.hand(), Optional.empty(), List.of(packet)),
                after);
    }

    private static Trace.Transition received(Packet<?> packet, GlobalState after) {
        return new Trace.Transition(
                new Step.Taken(Relay.runner(1), new Relay.Take(), Optional.of(packet), List.of()),
                after);
    }
}
