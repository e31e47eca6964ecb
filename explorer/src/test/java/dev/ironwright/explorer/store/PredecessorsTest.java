package dev.ironwright.explorer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class PredecessorsTest {

    private final Predecessors predecessors = new Predecessors();

    @Test
    void theStateBeforeAndItsStepAreRemembered() {
        int chunk = predecessors.newChunk();
        predecessors.putInitial(chunk, 0, 5);
        predecessors.put(chunk, 1, 0, 0);
        predecessors.put(chunk, 2, (1L << 38) + 3, (1 << 24) - 1);
        assertTrue(predecessors.initial(0));
        assertEquals(5, predecessors.ordinal(0));
        assertFalse(predecessors.initial(1));
        assertEquals(0, predecessors.from(1));
        assertEquals(0, predecessors.ordinal(1));
        assertFalse(predecessors.initial(2));
        assertEquals((1L << 38) + 3, predecessors.from(2));
        assertEquals((1 << 24) - 1, predecessors.ordinal(2));
    }

    /// Several writers fill chunks of their own while others take new ones.
    @Test
    void everyWriterKeepsItsOwn() throws Exception {
        var chunks = new HashSet<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var writing = new ArrayList<Future<List<Integer>>>();
            for (int writer = 0; writer < 4; writer++) {
                writing.add(threads.submit(this::fillChunks));
            }
            for (var each : writing) {
                each.get().forEach(chunk -> assertTrue(chunks.add(chunk)));
            }
        }
        assertEquals(4 * 300, chunks.size());
        for (int chunk : chunks) {
            for (int index = 0; index < Chunk.CAPACITY; index++) {
                long number = (long) chunk * Chunk.CAPACITY + index;
                assertEquals(3 * number, predecessors.from(number));
                assertEquals(index, predecessors.ordinal(number));
            }
        }
    }

    private List<Integer> fillChunks() {
        var own = new ArrayList<Integer>();
        for (int i = 0; i < 300; i++) {
            int chunk = predecessors.newChunk();
            own.add(chunk);
            for (int index = 0; index < Chunk.CAPACITY; index++) {
                long number = (long) chunk * Chunk.CAPACITY + index;
                predecessors.put(chunk, index, 3 * number, index);
            }
        }
        return own;
    }
}
