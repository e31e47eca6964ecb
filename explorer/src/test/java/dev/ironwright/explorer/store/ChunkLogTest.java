package dev.ironwright.explorer.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class ChunkLogTest {

    private static final int CHUNKS = 40;

    private static Chunk fill(ChunkLog log) {
        var chunk = log.begin(new Layout(new int[] {20, 7}, 3));
        int size = chunk.number() % 3 == 0 ? Chunk.CAPACITY : 1 + chunk.number();
        for (int i = 0; i < size; i++) {
            long number = chunk.numberOf(i);
            assertTrue(chunk.add(~number, i & 7, new int[] {(int) number, i & 127}, 2));
            chunk.reached(Way.of(3 * number, i));
        }
        return chunk;
    }

    private static void assertWhole(Chunk chunk) {
        var state = new int[3];
        for (int i = 0; i < chunk.size(); i++) {
            chunk.get(i, state, 3);
            long number = chunk.numberOf(i);
            assertArrayEquals(new int[] {(int) number, i & 127, 0}, state);
            assertEquals(~number, chunk.fingerprint(i));
            assertEquals(i & 7, chunk.asleep(i));
        }
    }

    private static void assertReached(ChunkLog log, int number, int size) {
        for (int i = 0; i < size; i++) {
            long state = (long) number * Chunk.CAPACITY + i;
            assertEquals(Way.of(3 * state, i), log.way(state));
        }
    }

    /// Nothing, a few chunks, or all of them fit into memory.
    @ParameterizedTest
    @ValueSource(longs = {0, 10_000, 200_000, 1 << 30})
    void whatIsSealedIsTakenOnceAndItsWaysAreReadFromThenOn(long room) {
        try (var log = ChunkLog.temporary(room)) {
            var sizes = new int[CHUNKS];
            for (int i = 0; i < CHUNKS; i++) {
                var chunk = fill(log);
                sizes[chunk.number()] = chunk.size();
                log.seal(chunk);
                assertReached(log, i, 1);
                assertTrue(log.memoryBytes() <= room + 20 * 64, "the room is kept to");
            }
            for (int i = 0; i < CHUNKS; i++) {
                var taken = Objects.requireNonNull(log.take(i));
                assertEquals(sizes[i], taken.size());
                assertWhole(taken);
                assertReached(log, i, sizes[i]);
            }
            assertEquals(room >= 1 << 30, log.diskBytes() == 0);
        }
    }

    @Test
    void aChunkToWhichNothingWasAddedIsNone() {
        try (var log = ChunkLog.temporary(1 << 20)) {
            log.seal(log.begin(new Layout(new int[0])));
            assertNull(log.take(0));
            assertEquals(1, log.chunks());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1 << 20})
    void everyWriterKeepsItsOwn(long room) throws Exception {
        try (var log = ChunkLog.temporary(room);
                var threads = Executors.newFixedThreadPool(4)) {
            var writing = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 4 * 20; i++) {
                writing.add(
                        threads.submit(() -> {
                            var chunk = fill(log);
                            log.seal(chunk);
                            assertWhole(Objects.requireNonNull(log.take(chunk.number())));
                            return chunk.size();
                        }));
            }
            int states = 0;
            for (var each : writing) {
                states += each.get();
            }
            int found = 0;
            for (int i = 0; i < log.chunks(); i++) {
                int size = i % 3 == 0 ? Chunk.CAPACITY : 1 + i;
                assertReached(log, i, size);
                found += size;
            }
            assertEquals(states, found);
        }
    }

    @Test
    void aLastingLogIsReadAgainUpToWhereItEnded(@TempDir Path folder) throws IOException {
        var file = folder.resolve("states");
        long end;
        try (var log = ChunkLog.lasting(file, 0, 0, 0)) {
            for (int i = 0; i < 5; i++) {
                log.seal(fill(log));
            }
            end = log.diskBytes();
            log.seal(fill(log));
            log.force();
        }
        try (var log = ChunkLog.lasting(file, end, 5, 0)) {
            assertEquals(end, Files.size(file));
            var read = new ArrayList<Integer>();
            log.readAll(
                    chunk -> {
                        assertWhole(chunk);
                        read.add(chunk.number());
                    },
                    _ -> {});
            assertEquals(5, read.size());
            assertReached(log, 3, Chunk.CAPACITY);
            assertWhole(Objects.requireNonNull(log.take(4)));
            assertEquals(5, log.begin(new Layout(new int[0])).number());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 9, 17, 21, 30, 1000, 8000})
    void aChangedByteIsNeverReadAsAWay(int place, @TempDir Path folder) throws IOException {
        var file = folder.resolve("states");
        try (var log = ChunkLog.lasting(file, 0, 0, 0)) {
            log.seal(fill(log));
            var bytes = Files.readAllBytes(file);
            bytes[place] ^= 4;
            Files.write(file, bytes);
            assertThrows(DamageException.class, () -> log.way(0));
            assertThrows(DamageException.class, () -> log.take(0));
        }
    }

    @Test
    void aFileThatIsTooShortIsRefused(@TempDir Path folder) throws IOException {
        var file = folder.resolve("states");
        Files.write(file, new byte[7]);
        var thrown =
                assertThrows(DamageException.class, () -> ChunkLog.lasting(file, 8, 1, 0).close());
        assertTrue(thrown.getMessage().contains("bytes=7 wanted=8"), thrown.getMessage());
    }

    @Test
    void waysTellInitialStatesFromOthers() {
        assertTrue(Way.isInitial(Way.initial(5)));
        assertEquals(5, Way.ordinal(Way.initial(5)));
        long far = Way.of((1L << 39) + 3, (1 << 24) - 1);
        assertFalse(Way.isInitial(far));
        assertEquals((1L << 39) + 3, Way.from(far));
        assertEquals((1 << 24) - 1, Way.ordinal(far));
    }
}
