package dev.ironwright.workbench.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.protocols.At;
import dev.ironwright.workbench.fixtures.Relay;
import dev.ironwright.workbench.fixtures.Relays;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class ValuesTest {

    record Vote(int ballot, Optional<String> value) {}

    record Named(String name) {
        @Override
        public String toString() {
            return "«" + name + "»";
        }
    }

    @Test
    void anOptionalIsItsValueOrNone() {
        assertEquals("Vote[ballot=1, value=A]", Values.text(new Vote(1, Optional.of("A"))));
        assertEquals("Vote[ballot=1, value=none]", Values.text(new Vote(1, Optional.empty())));
    }

    @Test
    void equalSetsReadTheSame() {
        assertEquals("{1, 2, 3}", Values.text(Set.of(3, 1, 2)));
        assertEquals("[3, 1]", Values.text(List.of(3, 1)));
        assertEquals("{a: [none]}", Values.text(Map.of("a", List.of(Optional.empty()))));
    }

    @Test
    void aRecordThatPrintsItselfIsLeftAlone() {
        assertEquals("[«x»]", Values.text(List.of(new Named("x"))));
    }

    @Test
    void hostsAndPacketsReadAsInTheModel() {
        assertEquals(
                "runner0 Runner[token=true, had=2]",
                Values.text(new At<>(Relay.runner(0), new Relay.Runner(true, 2))));
        assertEquals("runner0 → runner1 Pass(lap=7)", Values.text(Relay.pass(0, 1, 7)));
    }

    @Test
    void anActionLeavesTheBoundsOut() {
        var calls = Calls.of(Relays.instance());
        assertEquals("Hand", calls.text(Relay.hand()));
        assertEquals("Take", calls.text(new Relay.Take()));
    }
}
