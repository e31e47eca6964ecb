package dev.ironwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.bounds.BoundField;
import dev.ironwright.workbench.fixtures.Hands;
import dev.ironwright.workbench.fixtures.Relays;
import dev.ironwright.workbench.notices.NoticesViewModel;
import dev.ironwright.workbench.run.RunState;
import dev.ironwright.workbench.services.Implementation;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Settings;
import dev.ironwright.workbench.services.Shelved;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class WorkbenchViewModelTest {

    private final Hands hands = new Hands();
    private final NoticesViewModel notices = new NoticesViewModel();
    private Report report = Relays.report(Relays.violated());
    private final WorkbenchViewModel window =
            new WorkbenchViewModel(
                    new Services(
                            () -> List.of(new Shelved("lock", "", List.of())),
                            Loader::load,
                            Loader::compile,
                            (_, _, _, _) -> Relays.decided(report),
                            (_, _) -> List.of(),
                            _ -> new Implementation(List.of(), Map.of()),
                            Services.real().explore(),
                            Services.real().induct(),
                            Services.real().sampling()),
                    Settings.inMemory(),
                    hands.threads(),
                    notices);

    @Test
    void openingFillsTheFormAndTheCommandLine() {
        assertFalse(window.runnable().get());
        open("lock");
        assertTrue(window.runnable().get(), window.hindrance().get());
        bound("hosts").textProperty().set("4");
        assertEquals("./ironwright check lock --set hosts=4", window.form().command().get());
    }

    @Test
    void aBrokenClaimLeadsToItsTrace() {
        open("lock");
        window.start();
        assertEquals(Page.SEARCH, window.pageProperty().get());
        assertTrue(window.run().running().get());
        settle();
        assertEquals(Page.TRACE, window.pageProperty().get());
        assertEquals(4, window.trace().selectedProperty().get());
        open("lock");
        assertInstanceOf(RunState.Idle.class, window.run().stateProperty().get());
        assertEquals(List.of(), window.trace().stepsProperty().get());
    }

    @Test
    void whatHoldsStaysOnTheSearch() {
        report = Relays.report(new Verdict.Holds());
        open("lock");
        window.start();
        settle();
        assertEquals(Page.SEARCH, window.pageProperty().get());
    }

    @Test
    void aResultIsOutdatedWhileTheBoundsDifferFromIts() {
        open("lock");
        window.start();
        settle();
        bound("hosts").textProperty().set("4");
        assertTrue(window.run().outdatedProperty().get());
        bound("hosts").textProperty().set("3");
        assertFalse(window.run().outdatedProperty().get());
    }

    @Test
    void claimsCanBeLeftOut() {
        open("lock");
        var choices = window.form().claims().choicesProperty().get();
        choices.forEach(choice -> choice.chosen().set(choice.name().equals("EpochGrows")));
        assertEquals(
                "./ironwright check lock --property EpochGrows", window.form().command().get());
        window.start();
        var run = assertInstanceOf(RunState.Running.class, window.run().stateProperty().get());
        var names =
                run.subject().instance().model().claims().stream().map(ClaimType::name).toList();
        assertTrue(names.contains("EpochGrows"), names::toString);
        assertFalse(names.contains("MutualExclusion"), names::toString);
        settle();
        choices.forEach(choice -> choice.chosen().set(false));
        assertEquals("claims: choose one at least", window.hindrance().get());
        window.form().reset();
        assertEquals("./ironwright check lock", window.form().command().get());
    }

    @Test
    void whatTheSourceSaysExplainsTheForm() {
        open("lock");
        assertTrue(
                bound("lastEpoch").doc().startsWith("the epoch in which"), bound("lastEpoch")::doc);
    }

    @Test
    void aBoundThatDoesNotFitHindersTheRun() {
        open("lock");
        bound("hosts").textProperty().set("none");
        assertFalse(window.runnable().get());
        window.start();
        assertInstanceOf(RunState.Idle.class, window.run().stateProperty().get());
    }

    @Test
    void runningSavesFirstAndKeepsTheBounds(@TempDir Path folder) throws IOException {
        var file = folder.resolve("Relay.java");
        Files.writeString(file, Relays.text());
        open(file.toString());
        bound("laps").textProperty().set("9");
        var text = window.source().fileProperty().get().orElseThrow().textProperty();
        text.set(text.get() + "// more\n");
        window.start();
        settle();
        assertTrue(Files.readString(file).endsWith("// more\n"));
        assertInstanceOf(RunState.Finished.class, window.run().stateProperty().get());
        assertEquals("9", bound("laps").textProperty().get());
        text.set(text.get() + "// and more\n");
        assertTrue(window.run().outdatedProperty().get());
    }

    @Test
    void whatIsOpenIsExploredByHand() {
        open("lock");
        window.exploreUnlessBegun();
        settle();
        var visits = window.explore().visits().orElseThrow();
        window.exploreUnlessBegun();
        settle();
        assertEquals(visits, window.explore().visits().orElseThrow());
        assertFalse(window.explorationIsOld().get());
        bound("hosts").textProperty().set("4");
        assertTrue(window.explorationIsOld().get());
        window.exploreByHand();
        settle();
        assertFalse(window.explorationIsOld().get());
        assertEquals(
                "./ironwright scenario lock --set hosts=4",
                window.explore().story().commandProperty().get());
        open("two-phase-commit");
        window.exploreUnlessBegun();
        settle();
        assertEquals("two-phase-commit", window.explore().subject().orElseThrow().name());
    }

    @Test
    void aTraceIsGoneOnFromTheSelectedStep() {
        open("lock");
        window.start();
        settle();
        window.trace().select(2);
        window.exploreFromTrace();
        window.exploreUnlessBegun();
        settle();
        assertEquals(Page.EXPLORE, window.pageProperty().get());
        assertEquals(2, window.explore().visits().orElseThrow().current().depth());
    }

    @Test
    void filesThatWereOpenedAreRemembered(@TempDir Path folder) throws IOException {
        var file = folder.resolve("Relay.java");
        Files.writeString(file, Relays.text());
        open(file.toString());
        open("lock");
        var first = window.library().items().get().getFirst();
        assertEquals(
                List.of(file.toString()),
                first.children().stream().map(item -> item.spec()).toList());
    }

    private void open(String spec) {
        window.library().load();
        settle();
        window.open(spec);
        settle();
    }

    private void settle() {
        while (hands.work() + hands.show() > 0) {}
    }

    private BoundField bound(String name) {
        return window.form().bounds().fieldsProperty().get().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
