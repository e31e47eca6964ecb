package dev.ironwright.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class CensusTest {

    @ParameterizedTest(name = "{0} states: {1}")
    @CsvSource(
            textBlock =
                    """
                               0, 0
                               1, 0
                               2, 5.421010862427522e-20
                        10340352, 2.8981e-6
                      6074001000, 1.0
                    100000000000, 1.0
                    """)
    void collisionsAreEstimatedByTheBirthdayBound(long distinct, double probability) {
        var census = new Census(distinct, distinct, 1, 0, 0, Duration.ZERO);
        assertEquals(probability, census.collisionProbability(), probability * 1e-4);
    }

    @ParameterizedTest(name = "{0} in {1} ms")
    @CsvSource(
            textBlock =
                    """
                    3000, 1500, 2000
                       7,    0, 7000
                    """)
    void theRateIsPerSecond(long generated, long millis, double rate) {
        var census = new Census(1, generated, 1, 0, 0, Duration.ofMillis(millis));
        assertEquals(rate, census.rate(), 1e-6);
    }
}
