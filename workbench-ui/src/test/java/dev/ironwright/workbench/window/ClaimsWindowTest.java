package dev.ironwright.workbench.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.claims.ClaimRow;
import dev.ironwright.workbench.claims.InductionViewModel;
import dev.ironwright.workbench.claims.Outcome;
import dev.ironwright.workbench.claims.Reason;
import dev.ironwright.workbench.run.RunState;
import dev.ironwright.workbench.source.ModelState;
import dev.ironwright.workbench.theme.Theme;

import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/// Checks claims by clicks and keys in the real window, and keeps pictures of it.
class ClaimsWindowTest {

    @Test
    void aBrokenClaimSaysOfWhatItIsFalse() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            window.picture("30-claims-empty");
            open(window, "lock:wrong-witness");
            window.click("#page-claims");
            window.picture("31-claims-unchecked");
            pick(window, "LockedWasTransferred");
            window.press(KeyCode.SHIFT, KeyCode.F7);
            checked(window);
            window.until("the reason", () -> said(window).contains("witness"));
            window.picture("32-claims-broken");
            assertEquals(Outcome.VIOLATED, outcome(window, "LockedWasTransferred"));
            assertTrue(said(window).contains("The wrong witness"), () -> said(window));
            Fx.run(() -> window.appearance().toggle());
            window.picture("33-claims-broken-dark", 2560, 1440);
            window.click(".open-trace");
            assertEquals(Page.TRACE, window.model().pageProperty().get());
            assertTrue(window.notices().notices().isEmpty(), window.notices().notices()::toString);
        }
    }

    @Test
    void aLassoIsMarkedAndItsFairnessExplained() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            open(window, "philosophers");
            set(window, "fair", "WEAK");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            pick(window, "EverybodyEats");
            window.press(KeyCode.F7);
            checked(window);
            window.until("the lasso", () -> said(window).contains("And yet it is fair"));
            window.picture("34-claims-lasso");
            assertEquals(Outcome.VIOLATED, outcome(window, "EverybodyEats"));
            window.click(".open-trace");
            window.picture("35-lasso-trace");
            var rows = window.model().trace().stepsProperty().get();
            assertTrue(rows.stream().anyMatch(row -> row.detail().contains("↻")), rows::toString);
        }
    }

    @Test
    void aChainShowsItsLinks() {
        try (var window = new OpenWindow(Theme.DARK, 1280, 800)) {
            open(window, "lock:keeps-the-lock");
            set(window, "fair", "true");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            pick(window, "EveryHostGetsTheLock");
            window.click("#check-claim");
            checked(window);
            explained(window);
            window.until("the links", () -> said(window).contains("by weak fairness of Grant"));
            window.picture("36-claims-chain-dark");
            assertEquals(Outcome.BROKEN_CHAIN, outcome(window, "EveryHostGetsTheLock"));
        }
    }

    @Test
    void anInductionThatFailsShowsWhatBreaksIt() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            open(window, "lock");
            set(window, "hosts", "2");
            set(window, "lastEpoch", "2");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            Fx.run(() -> ((TabPane) window.node(".claim-tabs")).getSelectionModel().select(1));
            window.click("#conjunct-HolderIsLast");
            window.click("#decide-induction");
            var induction = window.model().claims().induction();
            window.await(
                    induction.stateProperty(), InductionViewModel.State.Done.class::isInstance);
            assertTrue(
                    Fx.call(() -> broken(induction.stateProperty().get()))
                            .contains("MutualExclusion"));
            window.picture("37-induction");
            Fx.run(() -> window.appearance().toggle());
            window.picture("38-induction-dark", 2560, 1440);
            window.click(".open-trace");
            window.picture("39-induction-trace-dark");
            assertTrue(window.text(".banner-headline").endsWith("state after 1 step"));
            assertEquals(
                    "Some state", window.model().trace().stepsProperty().get().getFirst().title());
            window.press(KeyCode.CONTROL, KeyCode.F5);
            assertTrue(window.notices().notices().toString().contains("out of reach"));
            assertTrue(window.model().run().stateProperty().get() instanceof RunState.Idle);
        }
    }

    private static Set<String> broken(InductionViewModel.State state) {
        return state instanceof InductionViewModel.State.Done(var _, var report)
                ? report.broken()
                : Set.of();
    }

    private static void pick(OpenWindow window, String claim) {
        window.clickLine(".claims-table", claim);
        window.await(
                window.model().claims().selectedProperty(),
                now -> now.filter(claim::equals).isPresent());
        explained(window);
    }

    private static void set(OpenWindow window, String bound, String value) {
        Fx.run(() ->
                window.model().form().bounds().fieldsProperty().get().stream()
                        .filter(field -> field.name().equals(bound))
                        .forEach(field -> field.textProperty().set(value)));
    }

    private static void open(OpenWindow window, String spec) {
        Fx.run(() -> window.model().open(spec));
        window.await(window.model().source().stateProperty(), ModelState.Ready.class::isInstance);
    }

    private static void checked(OpenWindow window) {
        window.await(window.model().claims().working(), working -> !working);
    }

    private static void explained(OpenWindow window) {
        window.await(window.model().claims().whyProperty(), lines -> !lines.isEmpty());
    }

    private static Outcome outcome(OpenWindow window, String claim) {
        return rows(window).stream()
                .filter(row -> row.name().equals(claim))
                .findFirst()
                .orElseThrow()
                .finding()
                .outcome();
    }

    private static List<ClaimRow> rows(OpenWindow window) {
        return Fx.call(() -> window.model().claims().rowsProperty().get());
    }

    /// What stands in the pane; asked on whichever thread.
    private static String said(OpenWindow window) {
        var lines = window.model().claims().whyProperty().get();
        return lines.stream().map(Reason::text).toList().toString();
    }
}
