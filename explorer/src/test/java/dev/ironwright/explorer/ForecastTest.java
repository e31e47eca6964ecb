package dev.ironwright.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

class ForecastTest {

    /// The sizes of levels as a breadth-first search counts them.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    register-paxos | 1 2 5 11 26 58 135 286 528 867 1311 1871 2425 2703 2533 1952 1188 546 178 38 4
                    abd-register   | 1 2 7 12 23 46 80 156 267 465 784 1290 2133 3106 3604 3114 1769 536 60
                    paxos-votes    | 1 3 12 28 75 192 447 960 1845 3312 5682 9075 13297 17784 21726 24692 26106 24324
                    """)
    void theSizeLiesInTheIntervalMostOfTheTime(String model, String sizes) {
        var levels = Arrays.stream(sizes.strip().split(" ")).mapToLong(Long::parseLong).toArray();
        double all = LongStream.of(levels).sum();
        int within = 0;
        int asked = 0;
        for (int known = 6; known < levels.length; known++) {
            var forecast = Forecast.of(Arrays.copyOf(levels, known)).orElseThrow();
            asked++;
            within += forecast.low() <= all && all <= forecast.high() ? 1 : 0;
        }
        assertTrue(within >= 0.7 * asked, within + " of " + asked);
    }

    @Test
    void whatWasFoundOfTheNextLevelCountsToo() {
        var levels = new long[] {1, 3, 9, 25, 60, 110, 150};
        var whole = Forecast.of(levels).orElseThrow();
        assertEquals(whole.states(), whole.atLeast(358).states());
        var more = whole.atLeast(1_000_000);
        assertEquals(
                List.of(1e6, 1e6, 1e6, 1.0),
                List.of(more.low(), more.states(), more.high(), more.share()));
    }

    @Test
    void tooFewLevelsTellNothing() {
        assertEquals(Optional.empty(), Forecast.of(new long[] {1, 2, 4, 8, 16}));
    }

    @Test
    void growthWithoutAnEndIsWithoutAnEnd() {
        var forecast = Forecast.ofTotals(List.of(1L, 3L, 7L, 15L, 31L, 63L, 127L)).orElseThrow();
        assertEquals(Double.POSITIVE_INFINITY, forecast.states());
        assertEquals(127, forecast.low());
    }
}
