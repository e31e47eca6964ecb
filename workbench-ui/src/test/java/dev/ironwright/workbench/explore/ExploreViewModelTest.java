package dev.ironwright.workbench.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.workbench.explore.ChoicesViewModel.Knowing;
import dev.ironwright.workbench.fixtures.Hands;
import dev.ironwright.workbench.fixtures.Relays;
import dev.ironwright.workbench.services.Exploration.Aim;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.trace.Sequence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ExploreViewModelTest {

    private final Hands hands = new Hands();
    private final ExploreViewModel explore = new ExploreViewModel(services(), hands.threads());

    private static Services services() {
        var real = Services.real();
        return new Services(
                real.shelf(),
                _ -> Relays.loaded(),
                real.compiler(),
                real.check(),
                real.whyNot(),
                real.coder(),
                real.explore(),
                real.induct(),
                real.sampling());
    }

    @Test
    void actionsAreListedHostByHostAndSayWhyNot() {
        begin();
        assertEquals(
                List.of(
                        "Head runner0 1",
                        "Step Hand → runner1  Pass(lap=1)",
                        "Refused Take: there is no Pass to receive",
                        "Head runner1 0",
                        "Refused Hand: has no token",
                        "Refused Take: there is no Pass to receive"),
                lines());
        explore.choices().disabledTooProperty().set(false);
        assertEquals(List.of("Head runner0 1", "Step Hand → runner1  Pass(lap=1)"), lines());
        explore.choices().disabledTooProperty().set(true);
        explore.choices().filterProperty().set("runner1 HAS");
        assertEquals(List.of("Head runner1 0", "Refused Hand: has no token"), lines());
    }

    @Test
    void aClickStepsAndTheDiagramGrows() {
        begin();
        take("Hand");
        take("Take");
        assertEquals(2, current().depth());
        assertEquals(3, explore.path().stepsProperty().get().size());
        assertEquals(2, explore.path().selectedProperty().get());
        var arrow = explore.path().sequenceProperty().get().arrows().getFirst();
        assertEquals(Sequence.Fate.RECEIVED, arrow.fate());
        assertEquals(
                List.of(false, true),
                explore.path().cardsProperty().get().stream().map(it -> it.changed()).toList());
    }

    @Test
    void aStepOfTheStateBeforeIsNotTaken() {
        begin();
        var hand = step("Hand");
        explore.choices().take(hand);
        assertEquals(Knowing.WAITING, explore.choices().knowingProperty().get());
        explore.choices().take(hand);
        settle();
        assertEquals(1, current().depth());
        assertEquals(Knowing.ALL, explore.choices().knowingProperty().get());
    }

    @Test
    void packetsAreDeliveredOrDropped() {
        begin();
        take("Hand");
        var packet = explore.choices().packets().get().getFirst();
        assertEquals("Pass(lap=1)", packet.message());
        assertEquals(1, packet.deliveries().size());
        explore.take(packet.drop().orElseThrow());
        settle();
        assertEquals(List.of("REMOVED"), kinds());
        explore.back();
        settle();
        explore.take(explore.choices().packets().get().getFirst().deliveries().getFirst());
        settle();
        assertEquals(4, explore.visits().orElseThrow().count());
    }

    @Test
    void claimsAndGoalsAreSaidAtOnce() {
        begin();
        take("Hand");
        take("Take");
        var first = current().standing().orElseThrow();
        assertEquals(List.of("Started"), first.goals());
        assertEquals(List.of(), first.broken());
        for (var action : List.of("Hand", "Take", "Hand", "Take")) {
            take(action);
        }
        var broken = current().standing().orElseThrow().broken();
        assertEquals(List.of("NeverTwice"), broken.stream().map(it -> it.property()).toList());
        assertTrue(explore.path().failingProperty().get());
    }

    @Test
    void theShortestWayIsWalkedToItsEnd() {
        begin();
        assertEquals(
                List.of(new Aim.Goal("Started"), new Aim.Failure("NeverTwice")),
                explore.way().aims());
        explore.way().seek(new Aim.Failure("NeverTwice"));
        settle();
        var told =
                assertInstanceOf(
                        WayViewModel.State.Told.class, explore.way().stateProperty().get());
        assertEquals("4 steps on, NeverTwice is false.", told.text());
        assertEquals(4, current().depth());
        assertEquals(
                "./ironwright scenario Relay.java --violation NeverTwice",
                explore.story().commandProperty().get());
    }

    @Test
    void aSearchThatWasCancelledSaysNothing() {
        begin();
        explore.way().seek(new Aim.Goal("Started"));
        explore.way().cancel();
        settle();
        assertInstanceOf(WayViewModel.State.Idle.class, explore.way().stateProperty().get());
        assertEquals(0, current().depth());
    }

    @Test
    void whoHasGoneElsewhereStaysThereWhenAWayIsFound() {
        begin();
        explore.way().seek(new Aim.Goal("Started"));
        explore.choices().take(step("Hand"));
        settle();
        assertEquals(1, current().depth());
        assertEquals(3, explore.visits().orElseThrow().count());
    }

    @Test
    void aTraceIsGoneOnFrom() {
        explore.begin(Relays.subject(), Relays.lostToken());
        settle();
        assertEquals(4, current().depth());
        explore.path().select(1);
        settle();
        assertEquals(1, current().depth());
        assertEquals(5, explore.path().stepsProperty().get().size());
    }

    @Test
    void aScenarioIsSavedWithItsNotesAndOpenedAgain(@TempDir Path folder) throws IOException {
        begin();
        explore.story().titleProperty().set("Once around");
        explore.story().note("runner0 begins");
        take("Hand");
        explore.story().note("it is under way");
        take("Take");
        var file = folder.resolve("around.scenario");
        explore.story().save(file);
        settle();
        assertEquals(
                """
                Once around

                model: Relay.java

                note: runner0 begins
                runner0: Hand
                note: it is under way
                runner1: Take <- runner0 Pass
                """,
                Files.readString(file));
        explore.story().open(file);
        settle();
        assertEquals("", explore.story().toldProperty().get());
        assertEquals(0, current().depth());
        assertEquals(List.of("runner0 begins"), current().notes());
        explore.forward();
        settle();
        assertEquals(List.of("it is under way"), current().notes());
        assertEquals("./ironwright scenario " + file, explore.story().commandProperty().get());
    }

    @Test
    void aScenarioThatCannotBeReadSaysWhere(@TempDir Path folder) throws IOException {
        var file = folder.resolve("odd.scenario");
        Files.writeString(file, "Odd\n\nmodel: Relay.java\n\nrunner0 Hand\n");
        explore.story().open(file);
        settle();
        assertTrue(
                explore.story().toldProperty().get().contains("odd.scenario:5"),
                explore.story().toldProperty()::get);
    }

    @Test
    void beginningAnewForgetsTheOldSession() {
        begin();
        take("Hand");
        var before = current();
        begin();
        assertEquals(1, explore.visits().orElseThrow().count());
        explore.go(current());
        assertTrue(current() != before);
        assertSame(current(), explore.visits().orElseThrow().roots().getFirst());
    }

    private void begin() {
        explore.begin(Relays.subject());
        settle();
    }

    private void settle() {
        while (hands.work() + hands.show() > 0) {}
        assertEquals(List.of(), hands.failures());
        assertEquals("", explore.problemProperty().get());
    }

    private Visit current() {
        return explore.visits().orElseThrow().current();
    }

    private void take(String action) {
        explore.choices().take(step(action));
        settle();
    }

    private Choice step(String action) {
        return explore.choices().lines().get().stream()
                .filter(line -> line instanceof Choice.Step it && it.title().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kinds() {
        return explore.choices().packets().get().stream().map(it -> it.kind().name()).toList();
    }

    private List<String> lines() {
        return explore.choices().lines().get().stream()
                .map(line ->
                        switch (line) {
                            case Choice.Head(var name, var _, var count) ->
                                    "Head " + name + " " + count;
                            case Choice.Step step -> "Step " + step.title() + " " + step.detail();
                            case Choice.Refused it -> "Refused " + it.title() + ": " + it.reason();
                        })
                .toList();
    }
}
