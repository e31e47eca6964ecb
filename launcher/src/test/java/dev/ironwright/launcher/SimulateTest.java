package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// `simulate`: random walks that the same seed takes again.
class SimulateTest {

    @TempDir private Path folder;

    @Test
    void theSameSeedTakesTheSameWalks() {
        var once = simulate("lock:keeps-the-lock", "7");
        var again = simulate("lock:keeps-the-lock", "7");
        var other = simulate("lock:keeps-the-lock", "8");
        assertEquals(once.json().get("trace"), again.json().get("trace"));
        assertEquals(once.json().get("reach"), again.json().get("reach"));
        assertNotEquals(once.json().get("reach"), other.json().get("reach"));
    }

    private static Run simulate(String model, String seed) {
        return Run.of(
                "simulate",
                model,
                "--seed",
                seed,
                "--property",
                "MutualExclusion",
                "--max-depth",
                "40",
                "--format",
                "json");
    }

    @Test
    void findingNothingIsNotHolding() {
        var run = Run.of("simulate", "two-phase-commit", "--walks", "20");
        assertEquals(78, run.exit(), run.err());
        assertTrue(run.out().contains("20 walks"), run.out());
        assertTrue(run.out().contains("which is no proof"), run.out());
        assertTrue(run.out().contains("--seed "), run.out());
    }

    @Test
    void stopsAtTheFirstViolationWithItsWalk() {
        var file = folder.resolve("walk.itf.json").toString();
        var run = Run.of("simulate", "lock:keeps-the-lock", "--seed", "3", "--trace", file);
        assertEquals(12, run.exit(), run.err());
        assertTrue(run.verdict().contains("A check finds a shortest trace."), run.out());
        assertEquals(0, Run.of("trace", file).exit());
    }

    @Test
    void gettingStuckIsADeadlockUnlessItIsIgnored() {
        var stuck = Run.of("simulate", "philosophers", "--walks", "1000", "--seed", "1");
        assertEquals(11, stuck.exit(), stuck.out());
        var ignored = Run.of("simulate", "philosophers", "--walks", "5", "--deadlock", "off");
        assertEquals(78, ignored.exit());
    }
}
