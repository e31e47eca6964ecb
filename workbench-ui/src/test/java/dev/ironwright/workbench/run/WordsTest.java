package dev.ironwright.workbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.Verdict.Limit;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.workbench.fixtures.Relays;
import dev.ironwright.workbench.run.Words.Mood;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class WordsTest {

    @Test
    void holdingSaysWhatItRestsOn() {
        var words = words(new Verdict.Holds());
        assertEquals(Mood.GOOD, words.mood());
        assertEquals("relay holds", words.headline());
        assertEquals(
                "Every reachable state within these bounds was explored and no claim is broken:"
                        + " 288 distinct states, 864 generated, depth 7, 0.21 s."
                        + " Chance that a state was missed: 2e-15. Goals reached: Started."
                        + " Never enabled: Take. Never asked, so it says nothing: NeverTwice.",
                words.detail());
    }

    @Test
    void stoppingEarlyIsNotHolding() {
        var words = words(new Verdict.HoldsWithin(Limit.CANCELLED, 14, List.of("Done")));
        assertEquals(Mood.CAUTION, words.mood());
        assertEquals("relay: no violation in all behaviours of up to 14 states", words.headline());
        assertTrue(words.detail().contains("so this is not a proof"), words::detail);
        assertTrue(words.detail().contains("Not reached so far: Done."), words::detail);
    }

    @Test
    void aViolationNamesTheTuple() {
        var words = words(Relays.violated());
        assertEquals(Mood.BAD, words.mood());
        assertEquals("relay violates NeverTwice after 4 steps", words.headline());
        assertEquals("runner=runner1 Runner[token=true, had=2]", words.evidence());
    }

    @Test
    void finishedAndStuckAreTwoVerdicts() {
        assertEquals(
                "relay deadlocks after 4 steps",
                words(new Verdict.Deadlock(Relays.lostToken())).headline());
    }

    @Test
    void aGoalThatIsNeverReachedIsBad() {
        var words = words(new Verdict.Unreached(List.of("Won", "Lost")));
        assertEquals(Mood.BAD, words.mood());
        assertEquals("relay never reaches Won, Lost", words.headline());
    }

    @Test
    void aMistakeSaysWhereAndTheUsualCause() {
        var mistake =
                new Mistake(
                        Mistake.Kind.STEP_THREW,
                        new Mistake.Site(
                                "Relay$Hand",
                                "step",
                                7,
                                Optional.of("Hand"),
                                Optional.of("runner0")),
                        "a step throws nothing: thrown=ArithmeticException",
                        "Guard the division.");
        var words = words(new Verdict.Failed(mistake, Optional.empty()));
        assertEquals(
                "relay has a mistake: a step throws nothing: thrown=ArithmeticException",
                words.headline());
        assertEquals("Guard the division.", words.detail());
        assertEquals("in Hand, runner0", words.evidence());
    }

    private static Words words(Verdict verdict) {
        return Words.of(Relays.subject(), Relays.report(verdict));
    }
}
