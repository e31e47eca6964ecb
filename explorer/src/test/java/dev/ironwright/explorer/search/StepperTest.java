package dev.ironwright.explorer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.reference.Letters;
import dev.ironwright.explorer.reference.Letters.Letter;
import dev.ironwright.explorer.reference.Letters.Reader;
import dev.ironwright.explorer.reference.Letters.Sender;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class StepperTest {

    private static final HostId SENDER = new HostId("sender", 0);
    private static final HostId READER = new HostId("reader", 0);
    private static final At<?> SENT = new At<>(SENDER, new Sender(2));
    private static final At<?> READ = new At<>(READER, new Reader(0));

    private final Stepper stepper = new Stepper(letters(Network.UNORDERED));

    private static Instance letters(Network network) {
        return Model.of(Letters.class).within(Map.of(), Optional.of(network));
    }

    private static GlobalState state(List<At<?>> hosts, Packet<?>... network) {
        return new GlobalState(hosts, List.of(network), Optional.empty(), Optional.empty());
    }

    private static Packet<?> letter(int number) {
        return new Packet<>(SENDER, READER, new Letter(number));
    }

    @Test
    void aStateNeedNotHaveBeenReachedToBeLookedAt() {
        var two = state(List.of(SENT, READ), letter(7), letter(7), letter(5));
        var after = stepper.successors(two).stream().map(Trace.Transition::after).toList();
        assertEquals(
                List.of(
                        state(List.of(SENT, new At<>(READER, new Reader(7))), letter(5), letter(7)),
                        state(
                                List.of(SENT, new At<>(READER, new Reader(5))),
                                letter(7),
                                letter(7))),
                after);
        assertEquals(1, stepper.disabled(two).size());
        assertEquals("no more letters", stepper.disabled(two).getFirst().reason());
    }

    @Test
    void theOrderOfPacketsCountsWhereTheNetworkKeepsIt() {
        var ordered = new Stepper(letters(Network.ORDERED));
        var oneWay = state(List.of(SENT, READ), letter(1), letter(2));
        var otherWay = state(List.of(SENT, READ), letter(2), letter(1));
        assertEquals(
                List.of(state(List.of(SENT, new At<>(READER, new Reader(1))), letter(2))),
                ordered.successors(oneWay).stream().map(Trace.Transition::after).toList());
        assertEquals(
                List.of(state(List.of(SENT, new At<>(READER, new Reader(2))), letter(1))),
                ordered.successors(otherWay).stream().map(Trace.Transition::after).toList());
        assertEquals(stepper.successors(oneWay), stepper.successors(otherWay));
    }

    @Test
    void aStateOfAnotherSystemIsRefused() {
        var none = new HostId("nobody", 3);
        assertRefused(state(List.of(SENT)), "hosts=[sender0]");
        assertRefused(state(List.of(READ, SENT)), "hosts=[reader0, sender0]");
        assertRefused(
                state(List.of(SENT, new At<>(READER, new Sender(0)))),
                "host=reader0 state=Sender[sent=0] wanted=Reader");
        assertRefused(
                state(List.of(SENT, READ), new Packet<>(SENDER, none, new Letter(1))),
                "packet=sender0→nobody3 Letter[number=1]");
        assertRefused(
                new GlobalState(List.of(SENT, READ), List.of(), Optional.of(1), Optional.empty()),
                "shared=true wanted=false");
        assertRefused(
                new GlobalState(List.of(SENT, READ), List.of(), Optional.empty(), Optional.of(1)),
                "ghost=true wanted=false");
    }

    private void assertRefused(GlobalState state, String says) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> stepper.successors(state));
        assertTrue(thrown.getMessage().contains(says), thrown::getMessage);
        assertThrows(IllegalArgumentException.class, () -> stepper.disabled(state));
    }
}
