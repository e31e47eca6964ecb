package dev.ironwright.workbench.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.claims.ClaimRow;
import dev.ironwright.workbench.claims.Outcome;
import dev.ironwright.workbench.claims.Reason;
import dev.ironwright.workbench.run.RunState;
import dev.ironwright.workbench.theme.Theme;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Asks why, by clicks and keys in the real window, of every kind of claim that can fail.
class WhyPanesWindowTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tuple      | lock:forgets-the-epoch           | | |
                    witness    | lock:wrong-witness               | | LockedWasTransferred | wrong witness
                    refinement | two-phase-commit:commits-early   | | RefinesTransactionCommit | cannot do the last step
                    history    | abd-register:reads-the-future    | | ActsAsOneRegister | No order
                    lasso      | alternating-bit:unlucky          | | SentIsTaken | And yet it is fair
                    link       | lock:keeps-the-lock | fair=true  | EveryHostGetsTheLock | waits for Grant
                    vacuous    | lock | lastEpoch=1               | EpochGrows | Nothing that it ranges over
                    """)
    void aClaimThatFailsSaysWhy(
            String kind, String spec, String bound, String claim, String expected) {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            window.open(spec);
            if (bound != null) {
                window.set(bound.substring(0, bound.indexOf('=')), bound.replaceFirst(".*=", ""));
            }
            window.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            var wanted = claim == null ? brokenOf(window) : claim;
            window.clickLine(".claims-table", wanted);
            window.await(
                    window.model().claims().selectedProperty(),
                    now -> now.filter(wanted::equals).isPresent());
            window.press(KeyCode.F7);
            window.await(window.model().claims().working(), working -> !working);
            var words = expected == null ? wanted + " is false of" : expected;
            window.until("the reason, " + words, () -> said(window).contains(words));
            assertTrue(outcome(window, wanted) != Outcome.HOLDS);
            window.picture("60-" + kind);
            Fx.run(() -> window.appearance().toggle());
            window.picture("60-" + kind + "-dark");
            if (said(window).contains("steps") && outcome(window, wanted).bad()) {
                window.click(".open-trace");
                window.await(window.model().pageProperty(), Page.TRACE::equals);
                window.picture("61-" + kind + "-trace-dark");
            }
        }
    }

    @Test
    void runOptionsAreSetByHand() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            window.open("two-phase-commit");
            window.clickInto("#max-states");
            window.type("100");
            window.clickInto("#max-time");
            window.type("60x");
            window.until("a problem", () -> !window.model().form().problem().get().isEmpty());
            window.picture("62-options-wrong");
            window.press(KeyCode.BACK_SPACE);
            window.type("s");
            for (int i = 0; i < 8 && !window.holdsFocus("#exact"); i++) {
                window.press(KeyCode.TAB);
            }
            window.press(KeyCode.SPACE);
            var command = window.model().form().command().get();
            assertTrue(command.contains("--max-states 100 --max-time 60s --exact"), command);
            window.picture("63-options");
            Fx.run(() -> window.appearance().toggle());
            window.picture("63-options-dark");
            window.press(KeyCode.F5);
            window.await(window.model().run().stateProperty(), RunState.Finished.class::isInstance);
            assertTrue(window.text(".banner-detail").contains("limit on states"));
            window.picture("64-limited-dark");
        }
    }

    private static String brokenOf(OpenWindow window) {
        window.press(KeyCode.SHIFT, KeyCode.F7);
        window.await(window.model().claims().working(), working -> !working);
        return Fx.call(() ->
                window.model().claims().rowsProperty().get().stream()
                        .filter(row -> row.finding().outcome() == Outcome.VIOLATED)
                        .map(ClaimRow::name)
                        .findFirst()
                        .orElseThrow());
    }

    private static Outcome outcome(OpenWindow window, String claim) {
        return Fx.call(() ->
                window.model().claims().rowsProperty().get().stream()
                        .filter(row -> row.name().equals(claim))
                        .findFirst()
                        .orElseThrow()
                        .finding()
                        .outcome());
    }

    private static String said(OpenWindow window) {
        var lines = window.model().claims().whyProperty().get();
        return lines.stream().map(Reason::text).toList().toString();
    }
}
