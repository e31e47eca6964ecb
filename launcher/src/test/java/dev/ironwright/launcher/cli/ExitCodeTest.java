package dev.ironwright.launcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.model.Mistake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

class ExitCodeTest {

    private static final Trace TRACE =
            new Trace(
                    new GlobalState(List.of(), List.of(), Optional.empty(), Optional.empty()),
                    List.of());

    record Never() implements Invariant {
        @Override
        public boolean holds() {
            return false;
        }
    }

    @Test
    void everyVerdictHasItsNumber() {
        assertEquals(0, number(new Verdict.Holds()));
        assertEquals(11, number(new Verdict.Deadlock(TRACE)));
        assertEquals(12, number(new Verdict.Violated("Never", new Never(), TRACE)));
        assertEquals(18, number(new Verdict.Unreached(List.of("Goal"))));
    }

    @ParameterizedTest
    @EnumSource
    void stoppingEarlyIsNeverZero(Verdict.Limit limit) {
        var expected = limit == Verdict.Limit.CANCELLED ? 130 : 78;
        assertEquals(expected, number(new Verdict.HoldsWithin(limit, 3, List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # kind,          when run, when read
                    MALFORMED,       150,      150
                    MUTABLE_STATE,   75,       150
                    STATIC_MUTABLE,  150,      150
                    IMPURE,          150,      150
                    UNSTABLE,        75,       75
                    IDENTITY_EQUALS, 75,       150
                    STEP_THREW,      75,       75
                    STEP_HANGS,      75,       75
                    CLAIM_THREW,     75,       75
                    NO_SUCH_HOST,    75,       75
                    BAD_BOUNDS,      151,      151
                    NO_DOMAIN,       150,      150
                    """)
    void everyMistakeHasItsNumber(Mistake.Kind kind, int whenRun, int whenRead) {
        var mistake = new Mistake(kind, Mistake.Site.of(Never.class), "what", "cause");
        assertEquals(whenRun, number(new Verdict.Failed(mistake, Optional.empty())));
        assertEquals(whenRead, ExitCode.whenRead(kind).number());
    }

    @Test
    void noNumberMeansTwoThings() {
        var numbers = Arrays.stream(ExitCode.values()).map(ExitCode::number).toList();
        assertEquals(numbers.size(), new HashSet<>(numbers).size());
    }

    private static int number(Verdict verdict) {
        return ExitCode.of(verdict).number();
    }
}
