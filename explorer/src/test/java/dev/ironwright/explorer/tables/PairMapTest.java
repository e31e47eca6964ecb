package dev.ironwright.explorer.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

class PairMapTest {

    private final PairMap map = new PairMap();

    private record Pair(int a, int b) {}

    @Test
    void anEmptyMapHasNothing() {
        assertEquals(PairMap.ABSENT, map.get(0, 0));
        assertEquals(0, map.size());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # keys,   below
                        10,       3
                      5000,      80
                    200000,     700
                    200000, 2147483647
                    """)
    void itAgreesWithAHashMap(int keys, int below) {
        var dice = new SplittableRandom(keys + below);
        var expected = new HashMap<Pair, Integer>();
        for (int i = 0; i < keys; i++) {
            var pair = new Pair(dice.nextInt(below), dice.nextInt(below));
            assertEquals(expected.getOrDefault(pair, PairMap.ABSENT), map.get(pair.a(), pair.b()));
            if (expected.putIfAbsent(pair, i) == null) {
                map.put(pair.a(), pair.b(), i);
            }
        }
        assertEquals(expected.size(), map.size());
        expected.forEach((pair, value) -> assertEquals(value, map.get(pair.a(), pair.b())));
    }

    @Test
    void theLargestIdsAreKeysAndValuesToo() {
        int max = Integer.MAX_VALUE;
        map.put(max, max, max);
        map.put(0, max, 0);
        assertEquals(max, map.get(max, max));
        assertEquals(0, map.get(0, max));
        assertEquals(PairMap.ABSENT, map.get(max, 0));
    }

    /// A reader sees nothing or the value that was put, and everything that was announced.
    @Test
    void readersSeeWholeEntriesWhileOneWrites() throws Exception {
        int keys = 300_000;
        var announced = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var readers = new ArrayList<Future<?>>();
            for (int seed = 0; seed < 3; seed++) {
                var dice = new SplittableRandom(seed);
                readers.add(threads.submit(() -> readUntil(announced, keys, dice)));
            }
            for (int i = 0; i < keys; i++) {
                map.put(i % 1000, i / 1000, valueOf(i));
                announced.setRelease(i + 1);
            }
            for (var reader : readers) {
                reader.get();
            }
        }
    }

    private void readUntil(AtomicInteger announced, int keys, SplittableRandom dice) {
        int sure = 0;
        while (sure < keys) {
            sure = announced.getAcquire();
            int key = dice.nextInt(Math.min(keys, sure + 5));
            int found = map.get(key % 1000, key / 1000);
            if (key < sure || found != PairMap.ABSENT) {
                assertEquals(valueOf(key), found);
            }
        }
    }

    private static int valueOf(int key) {
        return key ^ 0x2A2A2A2A;
    }
}
