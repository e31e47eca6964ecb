package dev.ironwright.workbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.workbench.fixtures.Relays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

class FiguresTest {

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12          | 12
                    9999        | 9,999
                    430000      | 430 k
                    13250000    | 13.25 M
                    2500000000  | 2.50 G
                    """)
    void ratesAreBrief(double number, String text) {
        assertEquals(text, Figures.brief(number));
    }

    @ParameterizedTest(name = "{0} ms reads {1}")
    @CsvSource({"210, 0.21 s", "65000, 1 min 05 s", "7325000, 2 h 02 min"})
    void timesAreSaidAsOneSaysThem(long millis, String text) {
        assertEquals(text, Figures.duration(Duration.ofMillis(millis)));
    }

    @ParameterizedTest(name = "an axis for {0} ends at {1}")
    @CsvSource({"0, 4", "3, 4", "11, 12", "446281, 600000", "99, 100", "850, 1000"})
    void axesEndAtRoundNumbers(double most, double end) {
        assertEquals(end, Scale.nice(most));
    }

    @Test
    void aLongSearchIsKeptInABoundedNumberOfPoints() {
        var history = new SearchHistory();
        for (int i = 1; i <= 100_000; i++) {
            history.add(new Census(i, i, 1, 0, 0, Duration.ofMillis(100L * i)));
        }
        var points = history.points();
        assertTrue(points.size() <= 600, () -> points.size() + " points");
        assertTrue(points.size() >= 200, () -> points.size() + " points");
        assertEquals(1, points.getFirst().distinct());
    }

    @Test
    void whatNeverHappenedIsMarked() {
        var rows = CoverageRow.of(Relays.report(new Verdict.Holds()));
        assertEquals(
                List.of(
                        new CoverageRow(
                                "action", "Hand", "12", "5", "over 9 · has no token 3", false),
                        new CoverageRow("action", "Take", "0", "0", "", true),
                        new CoverageRow(
                                "invariant",
                                "NeverTwice",
                                "0",
                                "",
                                "never asked: there was nothing to judge",
                                true)),
                rows);
    }
}
