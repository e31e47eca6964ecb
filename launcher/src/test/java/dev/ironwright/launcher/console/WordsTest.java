package dev.ironwright.launcher.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    210,     0.21 s
                    12340,   12.3 s
                    200000,  3 min 20 s
                    """)
    void durations(long millis, String words) {
        assertEquals(words, Words.duration(Duration.ofMillis(millis)));
    }

    @Test
    void counts() {
        assertEquals("10,340,352 states", Words.count(10_340_352, "state"));
        assertEquals("1 claim", Words.count(1, "claim"));
        assertEquals("0 losses", Words.count(0, "loss"));
    }

    @Test
    void lists() {
        assertEquals("", Words.list(List.of()));
        assertEquals("a", Words.list(List.of("a")));
        assertEquals("a, b and c", Words.list(List.of("a", "b", "c")));
    }

    @Test
    void probabilities() {
        assertEquals("1.1e-15", Words.probability(1.1e-15));
        assertEquals("0", Words.probability(0));
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        var pom = Files.readString(Path.of("..", "pom.xml"));
        assertEquals(true, pom.contains("<version>" + Version.NUMBER));
    }
}
