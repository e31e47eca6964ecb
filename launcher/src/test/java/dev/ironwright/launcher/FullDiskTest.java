package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Whole processes that may not write large files, as on a disk that is full.
class FullDiskTest {

    /// In blocks of 512 bytes, or of 1024.
    private static final List<String> LITTLE =
            List.of("sh", "-c", "ulimit -f 1000; exec \"$@\"", "sh");

    @TempDir Path folder;

    @Test
    void aSearchThatIsSavedStopsAndGoesOnWhereThereIsRoom() throws Exception {
        var saved = folder.resolve("saved").toString();
        var full =
                little(
                        "check",
                        "two-phase-commit",
                        "--set",
                        "resourceManagers=7",
                        "--checkpoint",
                        saved,
                        "--every",
                        "50ms",
                        "--format",
                        "json");
        assertStopped(full);
        var whole = Launched.of(List.of("resume", saved)).run();
        assertEquals(0, whole.exit(), whole.out());
        assertEquals(296_448, whole.json().get("distinctStates").getAsLong());
        assertEquals(2_744_706, whole.json().get("generatedStates").getAsLong());
        assertEquals(23, whole.json().get("depth").getAsLong());
    }

    @Test
    void aSearchThatMemoryHasNoRoomForStops() throws Exception {
        assertStopped(
                little(
                        "check",
                        "two-phase-commit",
                        "--set",
                        "resourceManagers=8",
                        "--memory",
                        "256m",
                        "--format",
                        "json"));
    }

    private static void assertStopped(Run run) {
        assertEquals(78, run.exit(), run.out());
        assertEquals("holds-within", run.json().get("verdict").getAsString());
        assertFalse(run.json().get("complete").getAsBoolean());
    }

    private static Run little(String... words) throws IOException, InterruptedException {
        return Launched.of(LITTLE, List.of(words)).run();
    }
}
