package dev.ironwright.workbench.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.explore.ChoicesViewModel.Knowing;
import dev.ironwright.workbench.explore.Visit;
import dev.ironwright.workbench.explore.Visits;
import dev.ironwright.workbench.explore.WayViewModel;
import dev.ironwright.workbench.run.RunState;
import dev.ironwright.workbench.services.Exploration.Aim;
import dev.ironwright.workbench.source.ModelState;
import dev.ironwright.workbench.theme.Theme;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Explores by clicks and keys in the real window, and keeps pictures of it.
class ExploreWindowTest {

    @Test
    void aProtocolIsExploredByClicksAndKeys() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            explore(window, "paxos");
            window.picture("20-explore");
            fourSteps(window);
            assertEquals(4, current(window).depth());
            assertEquals(5, window.model().explore().path().stepsProperty().get().size());
            window.press(KeyCode.ALT, KeyCode.LEFT);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            settle(window);
            assertEquals(2, current(window).depth());
            window.picture("21-back");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            settle(window);
            assertEquals(3, current(window).depth());
            window.press(KeyCode.ALT, KeyCode.LEFT);
            settle(window);
            window.clickLine(".choice-list", "StartBallot");
            settle(window);
            assertEquals(6, visits(window).count(), "the first branch is kept");
            window.clickLine(".visit-tree", "HearPromise");
            settle(window);
            assertEquals(4, current(window).depth());
            Fx.run(() -> window.tab(1));
            window.picture("22-packets");
            window.clickEnabled(".packets .deliver");
            settle(window);
            assertEquals(5, current(window).depth());
        }
    }

    @Test
    void theShortestWayToAGoalIsKeptAsAScenario(@TempDir Path folder) throws IOException {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            explore(window, "paxos");
            fourSteps(window);
            var goal = Fx.call(() -> window.model().explore().way().aims().getFirst());
            seek(window, goal);
            window.until("the goal", () -> met(window));
            window.picture("23-shortest-way");
            Fx.run(() -> window.appearance().toggle());
            window.picture("24-shortest-way-dark", 2560, 1440);
            Fx.run(() -> window.tab(2));
            window.clickInto("#story-note");
            window.type("chosen");
            window.picture("25-story-dark");
            var file = folder.resolve("chosen.scenario");
            window.chooseScenario(file);
            window.click("#save-scenario");
            var story = window.model().explore().story();
            window.await(story.toldProperty(), text -> text.startsWith("Saved"));
            assertTrue(Files.readString(file).contains("note: chosen"), Files.readString(file));
            Fx.run(() -> story.open(file));
            window.until("the beginning of the scenario", () -> current(window).depth() == 0);
            settle(window);
            assertTrue(window.notices().notices().isEmpty(), window.notices().notices()::toString);
        }
    }

    @Test
    void fromACounterexampleOnByHand() {
        try (var window = new OpenWindow(Theme.DARK, 1280, 800)) {
            open(window, "paxos:forgets-vote");
            window.press(KeyCode.F5);
            window.await(window.model().run().stateProperty(), RunState.Finished.class::isInstance);
            window.focused(".trace");
            window.press(KeyCode.UP);
            window.click("#explore-from-here");
            window.until("the explorer", () -> window.model().explore().visits().isPresent());
            settle(window);
            int depth = window.model().trace().selectedProperty().get();
            assertEquals(depth, current(window).depth());
            window.picture("26-from-a-trace-dark");
            seek(window, new Aim.AnyFailure());
            window.until("the claim", () -> broken(window));
            window.picture("27-broken-claim-dark");
            Fx.run(() -> window.appearance().toggle());
            window.picture("28-broken-claim", 2560, 1440);
        }
    }

    @Test
    void aScenarioOfTheLibraryIsGoneThrough() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            explore(window, "paxos");
            scenario(window, "paxos/duelling-proposers");
            window.picture("29-scenario");
            while (current(window).notes().isEmpty() || current(window).depth() == 0) {
                window.press(KeyCode.ALT, KeyCode.RIGHT);
                settle(window);
            }
            window.picture("30-scenario-step", 1440, 900);
        }
    }

    @Test
    void largeReplicasAreExploredInAViewChange() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            explore(window, "iron-rsl");
            scenario(window, "iron-rsl/view-suspected");
            Fx.run(() -> {
                var explore = window.model().explore();
                explore.go(explore.visits().orElseThrow().path().getLast());
            });
            settle(window);
            window.picture("32-view-change");
            Fx.run(() -> window.appearance().toggle());
            window.picture("33-view-change-dark", 2560, 1440);
        }
    }

    @Test
    void aSpecificationStandsBesideTheTraceThatLeavesIt() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            open(window, "two-phase-commit:commits-early");
            window.press(KeyCode.F5);
            window.await(window.model().run().stateProperty(), RunState.Finished.class::isInstance);
            window.focused(".trace");
            var showing = window.model().trace().showingProperty().get().orElseThrow();
            assertTrue(showing.beside().isPresent(), showing::title);
            window.picture("31-refinement", 1440, 900);
        }
    }

    private static void explore(OpenWindow window, String spec) {
        open(window, spec);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.until("the explorer", () -> window.model().explore().visits().isPresent());
        settle(window);
        assertEquals(Page.EXPLORE, window.model().pageProperty().get());
    }

    private static void scenario(OpenWindow window, String name) {
        var tale =
                window.model().library().protocolsProperty().get().stream()
                        .flatMap(each -> each.tales().stream())
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        Fx.run(() -> window.model().explore().story().open(tale.name(), tale.text()));
        window.until("the scenario", () -> visits(window).path().size() > 1);
        settle(window);
        assertEquals("", window.model().explore().story().toldProperty().get());
    }

    private static void fourSteps(OpenWindow window) {
        window.clickLine(".choice-list", "StartBallot");
        settle(window);
        window.clickInto("#choice-filter");
        window.type("promise");
        window.click("#disabled-too");
        for (var action : List.of("GivePromise", "GivePromise", "HearPromise")) {
            window.clickLine(".choice-list", action);
            settle(window);
        }
        Fx.run(() -> window.model().explore().choices().filterProperty().set(""));
        window.click("#disabled-too");
    }

    private static void seek(OpenWindow window, Aim aim) {
        var way = window.model().explore().way();
        Fx.run(() -> way.seek(aim));
        window.await(way.stateProperty(), WayViewModel.State.Told.class::isInstance);
        settle(window);
    }

    private static boolean met(OpenWindow window) {
        return current(window).standing().filter(it -> !it.goals().isEmpty()).isPresent();
    }

    private static boolean broken(OpenWindow window) {
        return current(window).standing().filter(it -> !it.broken().isEmpty()).isPresent();
    }

    private static Visits visits(OpenWindow window) {
        return window.model().explore().visits().orElseThrow();
    }

    private static Visit current(OpenWindow window) {
        return visits(window).current();
    }

    /// Waits until everything is shown of where one stands.
    private static void settle(OpenWindow window) {
        var explore = window.model().explore();
        window.await(explore.choices().knowingProperty(), Knowing.ALL::equals);
        window.until(
                "the path",
                () -> {
                    var now = explore.visits().orElseThrow();
                    return explore.path().stepsProperty().get().size() == now.path().size()
                            && explore.path().selectedProperty().get() == now.current().depth()
                            && now.current().standing().isPresent();
                });
    }

    private static void open(OpenWindow window, String spec) {
        Fx.run(() -> window.model().open(spec));
        window.await(window.model().source().stateProperty(), ModelState.Ready.class::isInstance);
    }
}
