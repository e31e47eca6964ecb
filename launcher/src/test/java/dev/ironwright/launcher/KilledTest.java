package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// That a search which is killed at any moment goes on and finds what it would have found.
class KilledTest {

    private static final List<String> ASKED =
            List.of("two-phase-commit", "--set", "resourceManagers=7", "--format", "json");

    /// What the oracles have for it: distinct, generated, depth.
    private static final List<Long> COUNTED = List.of(296_448L, 2_744_706L, 23L);

    @TempDir Path folder;

    @Test
    void aFewTimes() throws Exception {
        assertSameAfter(5, 1);
    }

    @Tag("long")
    @Test
    void aHundredTimes() throws Exception {
        for (int round = 0; round < 10; round++) {
            assertSameAfter(10, round);
        }
    }

    private void assertSameAfter(int kills, long seed) throws Exception {
        var dice = new SplittableRandom(seed);
        var home = folder.resolve("saved" + seed);
        for (int i = 0; i < kills; i++) {
            var process = start(home).process();
            if (process.waitFor(dice.nextInt(400, 3000), TimeUnit.MILLISECONDS)) {
                break;
            }
            process.destroyForcibly().waitFor();
        }
        var last = start(home).run();
        assertEquals(0, last.exit(), last.out());
        var found = last.json();
        assertEquals("holds", found.get("verdict").getAsString());
        assertEquals(COUNTED, counted(found));
        assertTrue(found.get("complete").getAsBoolean());
    }

    private static List<Long> counted(JsonObject found) {
        return List.of(
                found.get("distinctStates").getAsLong(),
                found.get("generatedStates").getAsLong(),
                found.get("depth").getAsLong());
    }

    /// Begins the search, or goes on with it once there is a checkpoint.
    private static Launched start(Path home) throws IOException {
        if (Files.exists(home.resolve("manifest"))) {
            return Launched.of(List.of("resume", home.toString()));
        }
        var words = new ArrayList<>(List.of("check"));
        words.addAll(ASKED);
        words.addAll(List.of("--checkpoint", home.toString(), "--every", "50ms"));
        return Launched.of(words);
    }
}
