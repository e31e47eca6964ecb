package dev.ironwright.explorer.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

class ChunkTest {

    private static int[] state(long fingerprint) {
        var dice = new SplittableRandom(fingerprint);
        return new int[] {dice.nextInt(1 << 20), 0, dice.nextInt(1 << 30), dice.nextInt(8)};
    }

    @Test
    void aFullChunkGivesBackEveryStateBehindItsFingerprint() {
        var chunk = new Chunk(3, new Layout(new int[] {20, 0, 30, 3}, 10));
        for (int i = 0; i < Chunk.CAPACITY; i++) {
            assertEquals(i, chunk.size());
            assertTrue(chunk.add(7L * i, i, state(7L * i), 4));
        }
        assertFalse(chunk.add(1, 0, state(1), 4));
        assertEquals(Chunk.CAPACITY, chunk.size());
        var found = new int[4];
        for (int i = 0; i < Chunk.CAPACITY; i++) {
            assertEquals(7L * i, chunk.fingerprint(i));
            assertEquals(i, chunk.asleep(i));
            chunk.get(i, found, 4);
            assertArrayEquals(state(7L * i), found);
            assertEquals(3L * Chunk.CAPACITY + i, chunk.numberOf(i));
        }
    }

    @Test
    void aStateThatDoesNotFitLeavesTheChunkAsItWas() {
        var chunk = new Chunk(0, new Layout(new int[] {2, 2}, 4));
        assertTrue(chunk.add(1, 0, new int[] {3, 3}, 2));
        assertFalse(chunk.add(2, 0, new int[] {4, 0}, 2));
        assertTrue(chunk.add(3, 9, new int[] {1, 2}, 2));
        assertEquals(2, chunk.size());
        var found = new int[2];
        chunk.get(1, found, 2);
        assertArrayEquals(new int[] {1, 2}, found);
        assertEquals(3, chunk.fingerprint(1));
        assertEquals(9, chunk.asleep(1));
    }
}
