package dev.ironwright.launcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is expected, what was meant, and how to say it again.
class WordsOfTheCommandLineTest {

    @Test
    void aCommandLineCanBeCopiedIntoAShell() {
        var again =
                new Again("check")
                        .parameter("My Protocol.java")
                        .settings(Map.of("ids", "3,1,2"))
                        .all("--property", List.of("It's"))
                        .option("--workers", Optional.of(2))
                        .option("--trace", Optional.empty());
        assertEquals(
                "./ironwright check 'My Protocol.java' --set ids=3,1,2 --property 'It'\\''s'"
                        + " --workers 2",
                again.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "chek, check",
        "simulat, simulate",
        "traec, trace",
        "gen, generate",
        "wndow, window"
    })
    void findsWhatWasMeant(String written, String meant) {
        assertEquals(Optional.of(meant), Nearest.to(written, Commands.names()));
    }

    @Test
    void doesNotGuessWildly() {
        assertEquals(Optional.empty(), Nearest.to("frobnicate", Commands.names()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "holds:Claim", "deadlock:x", "violated "})
    void refusesWhatIsNoVerdict(String text) {
        assertThrows(FailureException.class, () -> Expectation.of(text));
    }

    @Test
    void anUnreachedGoalMayBeNamed() {
        var verdict = new Verdict.Unreached(List.of("A", "B"));
        assertTrue(Expectation.of("unreached").isMetBy(verdict));
        assertTrue(Expectation.of("unreached:B").isMetBy(verdict));
        assertTrue(!Expectation.of("unreached:C").isMetBy(verdict));
        assertEquals("unreached:A,B", Expectation.found(verdict));
    }
}
