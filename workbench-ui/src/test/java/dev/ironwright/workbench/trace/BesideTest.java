package dev.ironwright.workbench.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.explorer.AbstractRun.Attempt;
import dev.ironwright.explorer.AbstractRun.Difference;
import dev.ironwright.workbench.fixtures.Relay;
import dev.ironwright.workbench.fixtures.Relays;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class BesideTest {

    private record Passed(long laps) {}

    private final Beside beside =
            new Beside(
                    new AbstractRun(
                            List.of(
                                    new Passed(0),
                                    new Passed(0),
                                    new Passed(1),
                                    new Passed(1),
                                    new Passed(3)),
                            List.of(List.of(), List.of(new Relay.Take()), List.of()),
                            List.of(
                                    new Attempt(
                                            List.of(new Relay.Take()),
                                            new Passed(2),
                                            List.of(new Difference("laps", "2", "3"))))));

    @Test
    void theSpecificationHasALaneOfItsOwn() {
        var alone = Sequencer.of(Relays.lostToken(), Relays.instance());
        var both = beside.in(alone);
        assertEquals(
                List.of("runner0", "runner1", "specification"),
                both.lanes().stream().map(Sequence.Lane::name).toList());
        assertEquals(
                List.of(new Sequence.Row(2, 2, "Take"), new Sequence.Row(4, 2, "no such step")),
                both.beside());
    }

    @Test
    void theStateSaysWhatItStandsForAndWhatWasAllowedInstead() {
        assertEquals(List.of(Optional.empty(), Optional.of("0")), List.of(before(1), before(2)));
        var last = beside.cards(4);
        assertEquals(
                List.of("specification", "allowed instead: Take"),
                last.stream().map(StateCard::name).toList());
        assertEquals(
                new Field(0, "laps", "2", Optional.of("3"), Field.Kind.CHANGED),
                last.getLast().fields().getFirst());
    }

    private Optional<String> before(int index) {
        return beside.cards(index).getFirst().fields().getFirst().before();
    }
}
