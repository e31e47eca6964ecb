package dev.ironwright.invariants.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/// A scenario is followed in its model, and says where it cannot be.
class ReplayTest {

    @Test
    void stepsNotesAndChecksAreFollowed() {
        var replayed =
                Parcels.replayed(
                        "sender0: Hand(weight=2)",
                        "note: It is under way.",
                        "porter0: Take <- sender0 => porter0.weight == 2",
                        "check: porter0.taken == [(weight=2)] and porter0.known == {sender0}",
                        "check: network has no Parcel");
        assertEquals(List.of(), replayed.problems());
        assertEquals(3, replayed.trace().orElseThrow().length());
        assertEquals(1, replayed.notes().getFirst().position());
        assertEquals(2, replayed.checks().getLast().position());
        assertTrue(replayed.passed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sender0: Hand                            | this could be any of 2 steps: say more
                    sender9: Hand(weight=1)                  | no such host: host=sender9
                    sender0: Give                            | no such action: action=Give
                    sender0: Hand(size=1)                    | an action has no such parameter
                    sender0: Hand(weight=3)                  | there is no such step here
                    porter0: Take <- sender0                 | it is not enabled: there is no Parcel to receive
                    lose: sender0 -> porter0 Parcel          | it is not enabled: no such packet can be lost here
                    """)
    void aStepThatIsNotPossibleSaysWhy(String line, String why) {
        var stop = Parcels.replayed(line).stop().orElseThrow();
        assertTrue(stop.why().startsWith(why), stop::why);
        assertEquals(6, stop.line().number());
    }

    @Test
    void anAmbiguousStepListsWhatItCouldBe() {
        var stop = Parcels.replayed("sender0: Hand").stop().orElseThrow();
        assertEquals(List.of("sender0: Hand(weight=1)", "sender0: Hand(weight=2)"), stop.instead());
    }

    @Test
    void anAnswerThatIsNotChosenIsAmbiguousToo() {
        var stop =
                Parcels.replayed("sender0: Hand(weight=1)", "porter0: Take <- sender0")
                        .stop()
                        .orElseThrow();
        assertEquals(
                List.of(
                        "porter0: Take <- sender0 Parcel => porter0.taken == [(weight=1,"
                                + " remark=none)]",
                        "porter0: Take <- sender0 Parcel => porter0.taken == []"),
                stop.instead());
    }

    @Test
    void aDisabledStepGivesTheModelsReason() {
        var stop =
                Parcels.replayed(
                                "sender0: Hand(weight=1)",
                                "sender0: Hand(weight=1)",
                                "sender0: Hand(weight=1)")
                        .stop()
                        .orElseThrow();
        assertEquals("it is not enabled: has no parcel left", stop.why());
        assertEquals(2, stop.position());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sender0.sent == 2                     | sender0.sent is 1
                    sender0.sent > 1                      | sender0.sent is 1
                    sender0.count == 1                    | there is no count in Sender: available=[sent, eager]
                    sender7.sent == 1                     | there is no sender7 in the state
                    porter0.taken[0].weight == 1          | there is no [0] in []
                    porter0.known has sender0             | porter0.known is {}
                    network has Returned                  | no such packet is in the network
                    network has no sender0 -> porter0     | sender0 -> porter0 Parcel[label=(weight=1, remark=none)] is there
                    enabled porter0: Take <- sender1      | it is not enabled: no such packet is in the network
                    not enabled sender0: Hand(weight=1)   | it is enabled
                    not enabled porter0: Take <- sender1 because full | it is not enabled because no such packet is in the network
                    reaches Full                          | the goals met here are []
                    reaches Empty                         | there is no such goal: goal=Empty
                    violates NotTooHeavy                  | it holds
                    violates Nothing                      | there is no such claim: claim=Nothing
                    stuck                                 | 7 steps are enabled
                    final                                 | the protocol does not call this state final
                    """)
    void aFailedAssertionSaysWhatWasFound(String check, String found) {
        var replayed = Parcels.replayed("sender0: Hand(weight=1)", "check: " + check);
        var failure = replayed.checks().getFirst().found().orElse("nothing");
        assertTrue(failure.startsWith(found), failure);
        assertFalse(replayed.passed());
        assertTrue(replayed.problems().getFirst().startsWith("parcels.scenario:7: check: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sender0.sent == 1 and sender1.sent == 0
                    sender0.sent != sender1.sent
                    sender0.sent >= 1
                    sender0 == (sent=1)
                    sender0.eager == true
                    porter0.taken.size == 0
                    porter0.weight < 1
                    network has Parcel[label=(weight=1)]
                    network has no Returned
                    enabled porter0: Take <- sender0
                    not enabled porter0: Take <- sender1 because no such packet is in the network
                    holds NotTooHeavy
                    """)
    void anAssertionThatIsTruePasses(String check) {
        var replayed = Parcels.replayed("sender0: Hand(weight=1)", "check: " + check);
        assertEquals(List.of(), replayed.problems());
    }

    private static final String[] HEAVY = {
        "sender0: Hand(weight=2)",
        "porter0: Take <- sender0 => porter0.taken.size == 1",
        "sender1: Hand(weight=2)",
        "porter0: Take <- sender1 => porter0.taken.size == 2",
    };

    @Test
    void aClaimThatIsFalseIsAProblemUnlessItIsThePoint() {
        var silent = Parcels.replayed(HEAVY);
        assertEquals(
                List.of("NotTooHeavy"),
                silent.broken().stream().map(Replayed.Broken::claim).toList());
        assertTrue(silent.problems().getFirst().startsWith("parcels.scenario:9: the claim"));

        var lines = new java.util.ArrayList<>(List.of(HEAVY));
        lines.add("check: violates NotTooHeavy");
        lines.add("check: reaches Full");
        assertEquals(List.of(), Parcels.replayed(lines.toArray(String[]::new)).problems());
    }

    @Test
    void aPacketIsLost() {
        var replayed =
                Parcels.replayed("sender0: Hand(weight=1)", "lose: sender0 -> porter0 Parcel");
        assertEquals(List.of(), replayed.trace().orElseThrow().last().network());
    }

    @Test
    void oneOfSeveralStartsIsSaid() {
        var text =
                """
                Parcels

                model: parcels
                set: undecided=true
                set: senders=1

                start: sender0.eager == false
                """;
        var told = Scenario.parse("p", text);
        var model = Model.of(Parcels.class);
        var trace = new Replay(told.instance(model, Map.of())).follow(told).trace();
        assertTrue(trace.orElseThrow().initial().toString().contains("eager=false"));

        var silent = Scenario.parse("p", text.replaceFirst("start:.*\n", ""));
        var stop = new Replay(silent.instance(model, Map.of())).follow(silent).stop().orElseThrow();
        assertEquals("2 of 2 initial states are so: say which with lines `start:`", stop.why());
        assertEquals(
                List.of("start: sender0.eager == true", "start: sender0.eager == false"),
                stop.instead());
    }
}
