package dev.ironwright.launcher.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.Progress;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.ProgressLine;
import dev.ironwright.launcher.console.Surroundings;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// That a search which grows too large says so while it runs.
class ProgressTextTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    /// What is written of a search with so many states up to each level, one level each second.
    private List<String> written(long... totals) {
        var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var around = new Surroundings(Map.of(), Set.of(), Surroundings.Display.MISSING);
        var line = new ProgressLine(new Console(stream, stream, around), clock::get);
        var text = new ProgressText(line);
        for (int level = 1; level <= totals.length; level++) {
            var elapsed = Duration.ofSeconds(level);
            clock.set(elapsed.toNanos());
            long states = totals[level - 1];
            var census = new Census(states, 2 * states, level, states, 1, elapsed);
            text.on(new Progress.Snapshot(Progress.Phase.SEARCH, census, 1 << 20));
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aSearchThatGrowsTooLargeSaysHowLargeAfterSomeSeconds() {
        var lines =
                written(
                        1,
                        11,
                        110,
                        1_000,
                        8_000,
                        60_000,
                        400_000,
                        2_400_000,
                        13_000_000,
                        64_000_000);
        assertEquals(2, lines.size());
        assertTrue(!lines.getFirst().contains("in all"), lines::toString);
        assertTrue(
                lines.getLast().matches(".*64,000,000 distinct .* about .* states in all .*"),
                lines::toString);
    }

    @Test
    void oneThatEndsSoonDoesNot() {
        var lines = written(1, 11, 60, 200, 500, 900, 1_200, 1_400, 1_500, 1_540);
        assertTrue(lines.stream().noneMatch(line -> line.contains("in all")), lines::toString);
    }
}
