package dev.ironwright.workbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.WalkPlan;
import dev.ironwright.workbench.claims.Reason;
import dev.ironwright.workbench.claims.Reason.Style;
import dev.ironwright.workbench.fixtures.Hands;

import org.junit.jupiter.api.Test;

import java.util.List;

class SamplingViewModelTest {

    private final Hands hands = new Hands();
    private final SamplingViewModel model = new SamplingViewModel(hands.threads());

    @Test
    void onlyTheNewestProgressIsShown() {
        model.ask(
                "Walking",
                (_, progress) -> {
                    progress.accept("1 walk");
                    progress.accept("2 walks");
                    return List.of(Reason.of(Style.TEXT, "done"));
                });
        assertEquals("Walking", model.doingProperty().get());
        assertTrue(model.working().get());
        hands.work();
        assertEquals(2, hands.show(), "one for the progress, one for the end");
        assertEquals("done", model.toldProperty().get().getFirst().text());
        assertFalse(model.working().get());
    }

    @Test
    void whatIsForgottenTellsNothingLater() {
        model.ask("Walking", (_, _) -> List.of(Reason.of(Style.TEXT, "of another model")));
        model.clear();
        hands.work();
        hands.show();
        assertEquals(List.of(), model.toldProperty().get());
    }

    @Test
    void cancellingAsksTheJobToEnd() {
        model.ask(
                "Walking",
                (control, _) -> List.of(Reason.of(Style.TEXT, "goes on: " + control.proceed())));
        model.cancel();
        hands.work();
        hands.show();
        assertEquals("goes on: false", model.toldProperty().get().getFirst().text());
    }

    @Test
    void whatFailsIsTold() {
        model.ask(
                "Walking",
                (_, _) -> {
                    throw new IllegalArgumentException("no walk here");
                });
        hands.work();
        hands.show();
        assertEquals(List.of(Reason.of(Style.BAD, "no walk here")), model.toldProperty().get());
    }

    @Test
    void aWalkWithoutASeedGetsOneThatTheCommandLineNames() {
        var form = new WalkFormViewModel(() -> 42);
        form.guidedProperty().set(false);
        assertEquals(
                "{--seed=42, --walks=1000, --max-depth=100, --guided=off}",
                WalkFormViewModel.flags(form.plan(true)).toString());
        form.walksProperty().set("many");
        assertThrows(IllegalArgumentException.class, () -> form.plan(true));
        form.walksProperty().set("7");
        assertEquals(new WalkPlan(42, 7, 100, true, WalkPlan.Choice.UNIFORM), form.plan(true));
    }
}
