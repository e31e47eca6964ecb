package dev.ironwright.workbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.workbench.fixtures.Hands;
import dev.ironwright.workbench.fixtures.Relays;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.function.Function;

class RunViewModelTest {

    private static final Subject SUBJECT = Relays.subject();
    private static final Report HOLDS = Relays.report(new Verdict.Holds());

    private final Hands hands = new Hands();
    private Optional<Control> control = Optional.empty();

    @Test
    void aFastRunPostsToTheFxThreadOnce() {
        var run =
                run(listener -> {
                    for (int i = 1; i <= 1000; i++) {
                        listener.on(snapshot(i));
                    }
                    return HOLDS;
                });
        run.start(SUBJECT);
        hands.work();
        assertEquals(2, hands.show(), "the newest photograph and the report");
        assertEquals(2, run.history().points().size());
        assertEquals(1000, run.history().points().getFirst().distinct());
        assertInstanceOf(RunState.Finished.class, run.stateProperty().get());
    }

    @Test
    void pausingAndStoppingReachTheSearch() {
        var run = run(_ -> HOLDS);
        run.start(SUBJECT);
        run.togglePause();
        assertTrue(run.paused().get());
        run.togglePause();
        assertFalse(run.paused().get());
        run.togglePause();
        run.stop();
        assertTrue(run.running().get());
        hands.work();
        assertTrue(control.orElseThrow().stopped());
        assertFalse(control.orElseThrow().proceed(), "a stopped search does not go on");
        hands.show();
        assertFalse(run.running().get());
    }

    @Test
    void aSecondRunWaitsForTheFirst() {
        var run = run(_ -> HOLDS);
        run.start(SUBJECT);
        run.start(SUBJECT);
        assertEquals(1, hands.work());
    }

    @Test
    void whatTheEngineThrowsIsShown() {
        var run =
                run(_ -> {
                    throw new IllegalStateException("out of luck");
                });
        run.start(SUBJECT);
        hands.work();
        hands.show();
        var crashed = assertInstanceOf(RunState.Crashed.class, run.stateProperty().get());
        assertEquals("out of luck", crashed.thrown().getMessage());
    }

    @Test
    void anEditMakesTheResultOutdatedUntilTheNextRun() {
        var run = run(_ -> HOLDS);
        run.outdate();
        assertFalse(run.outdatedProperty().get(), "nothing was run");
        run.start(SUBJECT);
        hands.work();
        hands.show();
        run.outdate();
        assertTrue(run.outdatedProperty().get());
        run.start(SUBJECT);
        assertFalse(run.outdatedProperty().get());
    }

    @Test
    void openingAnotherModelForgetsAResultButNotASearch() {
        var run = run(_ -> HOLDS);
        run.start(SUBJECT);
        run.forget();
        assertTrue(run.running().get());
        hands.work();
        hands.show();
        run.forget();
        assertInstanceOf(RunState.Idle.class, run.stateProperty().get());
    }

    private RunViewModel run(Function<Progress.Listener, Report> search) {
        return new RunViewModel(
                (_, _, mine, listener) -> {
                    control = Optional.of(mine);
                    return Relays.decided(search.apply(listener));
                },
                hands.threads());
    }

    private static Progress snapshot(long distinct) {
        return new Progress.Snapshot(Progress.Phase.SEARCH, Relays.census(distinct), 1 << 20);
    }
}
