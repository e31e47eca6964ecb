package dev.ironwright.workbench.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.liveness.Where;
import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.claims.Outcome;
import dev.ironwright.workbench.run.RunState;
import dev.ironwright.workbench.theme.Theme;
import dev.ironwright.workbench.trace.ChainsViewModel;
import dev.ironwright.workbench.trace.ChainsViewModel.Answer;
import dev.ironwright.workbench.trace.ChainsViewModel.Standing;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Goes on from a state of a trace, by clicks and keys in the real window.
class OnwardWindowTest {

    @Test
    void aStateSaysInWhichLinkItIsAndWhatItWaitsFor() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            window.open("lock");
            window.set("fair", "true");
            window.press(KeyCode.F5);
            window.await(window.model().run().stateProperty(), RunState.Finished.class::isInstance);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.focused(".trace");
            window.press(KeyCode.UP);
            Fx.run(() -> window.tab(3));
            var standings = known(window, window.model().trace().chains());
            window.picture("50-chains");
            assertTrue(standings.stream().anyMatch(OnwardWindowTest::waits), standings::toString);
            window.press(KeyCode.HOME);
            var before = known(window, window.model().trace().chains());
            assertFalse(before.equals(standings), before::toString);

            window.press(KeyCode.CONTROL, KeyCode.E);
            window.until("the explorer", () -> window.model().explore().visits().isPresent());
            Fx.run(() -> window.tab(3));
            assertEquals(before, known(window, window.model().explore().chains()));
            Fx.run(() -> window.appearance().toggle());
            window.picture("51-chains-explore-dark");
        }
    }

    @Test
    void whatFollowsAStateIsSearchedAlone() {
        try (var window = new OpenWindow(Theme.DARK, 1280, 800)) {
            window.open("paxos:forgets-vote");
            window.press(KeyCode.F5);
            window.await(window.model().run().stateProperty(), RunState.Finished.class::isInstance);
            window.focused(".trace");
            for (int i = 0; i < 4; i++) {
                window.press(KeyCode.UP);
            }
            window.contextMenu(".sequence", "#trace-menu");
            window.picture("52-trace-menu-dark");
            window.press(KeyCode.ESCAPE);
            window.click("#search-from-here");
            var found =
                    window.await(window.model().run().stateProperty(), OnwardWindowTest::onward);
            assertInstanceOf(
                    Verdict.Violated.class, ((RunState.Finished) found).report().verdict());
            assertEquals(Page.TRACE, window.model().pageProperty().get());
            assertEquals(9, window.model().trace().stepsProperty().get().size() - 1);
            window.picture("53-searched-on-dark");
        }
    }

    @Test
    void whatHoldsFromAStateOnIsNotSaidOfAll() {
        try (var window = new OpenWindow(Theme.LIGHT, 1280, 800)) {
            window.open("lock");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            window.until("the explorer", () -> window.model().explore().visits().isPresent());
            window.clickLine(".choice-list", "Grant");
            window.until(
                    "the step",
                    () -> window.model().explore().visits().orElseThrow().current().depth() == 1);
            window.click("#search-from-here");
            window.await(window.model().run().stateProperty(), OnwardWindowTest::onward);
            window.picture("54-holds-from-here");
            assertTrue(
                    window.text(".banner-headline").startsWith("Nothing that follows"),
                    window.text(".banner-headline"));
            var rows = window.model().claims().rowsProperty().get();
            assertTrue(
                    rows.stream().allMatch(row -> row.finding().outcome() == Outcome.NOT_ASKED),
                    rows::toString);
        }
    }

    private static boolean onward(RunState state) {
        return state instanceof RunState.Finished(var subject, _, _) && subject.after().isPresent();
    }

    private static boolean waits(Standing standing) {
        return standing.where() instanceof Where.InLink;
    }

    private static List<Standing> known(OpenWindow window, ChainsViewModel chains) {
        var answer = window.await(chains.answerProperty(), Answer.Known.class::isInstance);
        return ((Answer.Known) answer).standings();
    }
}
