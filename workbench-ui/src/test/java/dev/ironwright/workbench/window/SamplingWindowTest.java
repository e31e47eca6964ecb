package dev.ironwright.workbench.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.claims.Reason;
import dev.ironwright.workbench.sampling.SamplingViewModel;
import dev.ironwright.workbench.theme.Theme;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// Estimates and walks by clicks and keys in the real window.
class SamplingWindowTest {

    @Test
    void theSizeIsEstimatedAndSaidToBeWhole() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            window.open("lock");
            window.press(KeyCode.F8);
            assertEquals(Page.SEARCH, window.model().pageProperty().get());
            var size = window.model().samples().size();
            window.until("the size", () -> said(size).contains("There are 11 states"));
            assertTrue(said(size).contains("lastEpoch multiplies the states by 1.2"), said(size));
            assertTrue(said(size).contains("./ironwright estimate lock"), said(size));
            window.picture("70-size");
            Fx.run(() -> window.appearance().toggle());
            window.picture("70-size-dark", 2560, 1440);
        }
    }

    @Test
    void anEstimateIsCancelled() {
        try (var window = new OpenWindow(Theme.DARK, 1280, 800)) {
            window.open("two-phase-commit");
            window.set("resourceManagers", "12");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            Fx.run(() -> window.tab(1));
            window.picture("71-size-empty-dark");
            window.click("#estimate-size");
            var size = window.model().samples().size();
            window.await(size.doingProperty(), text -> text.contains("states"));
            window.picture("71-size-working-dark");
            window.click("#cancel-sampling");
            window.until("what was found by then", () -> said(size).contains("states"));
        }
    }

    @Test
    void aWalkThatEndsBadlyIsShownStepByStep() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            window.open("paxos:forgets-vote");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            Fx.run(() -> window.tab(2));
            window.picture("72-walks-empty");
            window.clickInto("#walk-seed");
            window.type("7");
            window.click("#walk-at-random");
            var walks = window.model().samples().walks();
            window.until(
                    "a walk that ends badly", () -> said(walks).contains("is false at the end"));
            assertTrue(said(walks).contains("--seed 7 --walks 1000"), said(walks));
            window.picture("73-walks");
            Fx.run(() -> window.appearance().toggle());
            window.picture("73-walks-dark");
            window.click(".open-trace");
            assertEquals(Page.TRACE, window.model().pageProperty().get());
            assertTrue(
                    window.text(".banner-headline").startsWith("paxos:forgets-vote violates"),
                    window.text(".banner-headline"));
            window.picture("74-walk-trace-dark");
        }
    }

    private static String said(SamplingViewModel model) {
        return model.toldProperty().get().stream().map(Reason::text).toList().toString();
    }
}
