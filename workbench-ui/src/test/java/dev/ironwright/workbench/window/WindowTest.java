package dev.ironwright.workbench.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Verdict;
import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.fixtures.Relays;
import dev.ironwright.workbench.library.Item;
import dev.ironwright.workbench.run.RunState;
import dev.ironwright.workbench.source.ModelState;
import dev.ironwright.workbench.theme.Theme;
import dev.ironwright.workbench.trace.CodeSpot;
import dev.ironwright.workbench.trace.WhyNotViewModel;

import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Drives the real window and keeps pictures of it for a person to look at.
class WindowTest {

    @Test
    void fromABrokenPaxosToItsFailingStep() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            window.picture("1-empty");
            window.press(KeyCode.CONTROL, KeyCode.L);
            window.focused(".library-search .text-field");
            window.type("forgets-vote");
            window.press(KeyCode.DOWN);
            window.focused(".library-tree");
            // Other protocols may have a bug of that name, too.
            for (int i = 0; i < 20 && !selected(window).equals("paxos:forgets-vote"); i++) {
                window.press(KeyCode.DOWN);
            }
            window.press(KeyCode.ENTER);
            window.await(
                    window.model().source().stateProperty(), ModelState.Ready.class::isInstance);
            assertEquals("paxos:forgets-vote", window.model().source().specProperty().get());
            window.picture("2-source");

            window.press(KeyCode.F5);
            window.await(window.model().run().stateProperty(), RunState.Finished.class::isInstance);
            assertInstanceOf(Verdict.Violated.class, verdict(window));
            assertEquals(Page.TRACE, window.model().pageProperty().get());
            var last = window.model().trace().stepsProperty().get().size() - 1;
            assertEquals(last, window.model().trace().selectedProperty().get());
            window.await(
                    window.model().trace().code().modelProperty(), CodeSpot.Here.class::isInstance);
            window.await(
                    window.model().trace().code().generatedProperty(),
                    CodeSpot.Here.class::isInstance);
            window.picture("3-violated");
            window.picture("window", 1440, 900);

            window.focused(".trace");
            window.press(KeyCode.UP);
            window.press(KeyCode.LEFT);
            assertEquals(last - 2, window.model().trace().selectedProperty().get());
            window.press(KeyCode.HOME);
            assertEquals(0, window.model().trace().selectedProperty().get());
            window.picture("3b-initial-state");
            window.press(KeyCode.END);
            assertEquals(last, window.model().trace().selectedProperty().get());
            Fx.run(() -> window.tab(1));
            window.picture("3c-network");
            Fx.run(() -> window.tab(2));
            window.await(
                    window.model().trace().whyNot().answerProperty(),
                    WhyNotViewModel.Answer.Known.class::isInstance);
            window.picture("3d-why-not");
            Fx.run(() -> window.tab(0));
            Fx.run(() -> window.appearance().toggle());
            window.picture("4-violated-dark");
            window.picture("5-violated-dark-large", 2560, 1440);
            Fx.run(() -> window.model().pageProperty().set(Page.SEARCH));
            window.picture("6-search-dark-large", 2560, 1440);
            Fx.run(() -> window.model().pageProperty().set(Page.MODEL));
            window.picture("7-source-dark");
            assertTrue(window.notices().notices().isEmpty(), window.notices().notices()::toString);
        }
    }

    @Test
    void aLongSearchIsPausedAndStopped() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            open(window, "two-phase-commit");
            Fx.run(() ->
                    window.model().form().bounds().fieldsProperty().get().stream()
                            .filter(field -> field.name().equals("resourceManagers"))
                            .forEach(field -> field.textProperty().set("9")));
            window.press(KeyCode.F5);
            window.await(
                    window.model().run().stateProperty(),
                    state ->
                            state instanceof RunState.Running(_, _, var latest)
                                    && latest.filter(s -> s.census().distinct() > 400_000)
                                            .isPresent());
            window.press(KeyCode.F6);
            assertTrue(window.model().run().paused().get());
            window.picture("8-running");
            window.press(KeyCode.F6);
            window.press(KeyCode.ESCAPE);
            window.await(window.model().run().stateProperty(), RunState.Finished.class::isInstance);
            assertInstanceOf(Verdict.HoldsWithin.class, verdict(window));
            window.picture("9-stopped");
        }
    }

    @Test
    void whatHoldsIsSaidInWords() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            open(window, "lock");
            window.click("#run");
            window.await(window.model().run().stateProperty(), RunState.Finished.class::isInstance);
            assertInstanceOf(Verdict.Holds.class, verdict(window));
            window.picture("12-holds");
            Fx.run(() -> window.model().pageProperty().set(Page.TRACE));
            window.picture("13-goal");
            Fx.run(() -> window.model().pageProperty().set(Page.MODEL));
            window.picture("14-lock");
            window.click("#fold-claims");
            window.click("#claim-EpochGrows");
            assertTrue(
                    window.model().form().command().get().contains("--property MutualExclusion"));
            window.picture("14b-claims");
        }
    }

    @Test
    void aModelIsEditedSavedMendedAndRunByKeys(@TempDir Path folder) throws IOException {
        var file = folder.resolve("Relay.java");
        Files.writeString(file, Relays.text());
        try (var window = new OpenWindow(Theme.DARK, 1280, 800)) {
            open(window, file.toString());
            window.clickInto(".source .styled-text-area");
            window.press(KeyCode.CONTROL, KeyCode.HOME);
            window.type("oops");
            window.until("the typed text", () -> window.text().startsWith("oops"));
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.await(
                    window.model().source().stateProperty(), ModelState.Broken.class::isInstance);
            assertTrue(Files.readString(file).startsWith("oops"));
            window.picture("16-broken-by-an-edit");
            // Letters that were typed slowly are undone one by one.
            for (int i = 0; i < "oops".length() && !unedited(window); i++) {
                window.press(KeyCode.CONTROL, KeyCode.Z);
            }
            window.until("the text before", () -> unedited(window));
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            window.await(window.model().run().stateProperty(), RunState.Finished.class::isInstance);
            assertEquals(Relays.text(), Files.readString(file));
            assertInstanceOf(Verdict.Deadlock.class, verdict(window));
            window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            window.press(KeyCode.CONTROL, KeyCode.F);
            window.focused(".find-bar .text-field");
            window.type("token");
            window.press(KeyCode.ENTER);
            window.picture("17-find");
        }
    }

    @Test
    void whatListensIsKeptFromTheGarbageCollector() {
        try (var window = new OpenWindow(Theme.LIGHT, 1000, 800)) {
            open(window, "lock");
            System.gc();
            window.press(KeyCode.F5);
            window.await(window.model().run().stateProperty(), RunState.Finished.class::isInstance);
            System.gc();
            Fx.run(() -> window.notices().fault(new IllegalStateException("out of paper")));
            Fx.pulses(2);
            assertEquals("lock holds", window.text(".banner-headline"));
            assertEquals("out of paper", window.text(".notice-fault > .label"));
            Fx.run(() -> window.model().run().outdate());
            assertEquals("lock holds, before your last changes", window.text(".banner-headline"));
            window.picture("18-notice");
        }
    }

    @Test
    void sharedVariablesAreALane() {
        try (var window = new OpenWindow(Theme.DARK, 1280, 800)) {
            open(window, "philosophers");
            window.press(KeyCode.F5);
            window.await(window.model().run().stateProperty(), RunState.Finished.class::isInstance);
            window.picture("15-shared");
        }
    }

    @Test
    void errorsAreShownInPlace(@TempDir Path folder) throws IOException {
        var file = folder.resolve("Broken.java");
        Files.writeString(
                file,
                """
                import dev.ironwright.protocols.*;

                /// One host that counts, or would if this compiled.
                public final class Broken implements Protocol<Broken.Bounds> {
                    public record Bounds(@Default("3") @Range(min = 0, max = 9) int most) {}

                    public record Counter(int n) {}

                    public record Count(Bounds bounds) implements HostAction<Counter> {
                        public Outcome<Counter> step(Counter self, Local at) {
                            if (self.n == bounds.most) return skip("done")
                            return to(new Counter(self.n + "1"));
                        }
                    }

                    public Setup setup(Bounds bounds) {
                        return new Setup().hosts(Counter.class, 1, at -> Outcome.to(new Counter(0)));
                    }
                }
                """);
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            Fx.run(() -> window.model().open(file.toString()));
            window.await(
                    window.model().source().stateProperty(), ModelState.Broken.class::isInstance);
            window.picture("10-errors");
            Fx.run(() -> window.appearance().toggle());
            window.picture("11-errors-dark");
        }
    }

    /// What is selected in the library.
    private static String selected(OpenWindow window) {
        return Fx.call(() -> {
            var at = ((TreeView<?>) window.node(".library-tree")).getSelectionModel();
            return at.getSelectedItem() != null
                            && at.getSelectedItem().getValue() instanceof Item item
                    ? item.spec()
                    : "";
        });
    }

    private static boolean unedited(OpenWindow window) {
        return window.text().equals(Relays.text());
    }

    private static void open(OpenWindow window, String spec) {
        Fx.run(() -> window.model().open(spec));
        window.await(window.model().source().stateProperty(), ModelState.Ready.class::isInstance);
    }

    private static Verdict verdict(OpenWindow window) {
        return window.model().run().stateProperty().get()
                        instanceof RunState.Finished(_, var report, _)
                ? report.verdict()
                : org.junit.jupiter.api.Assertions.fail("the run has not finished");
    }
}
