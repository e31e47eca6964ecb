package dev.ironwright.explorer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class FingerprintSetTest {

    private final FingerprintSet set = new FingerprintSet();

    @Test
    void itAgreesWithAHashSet() {
        var dice = new SplittableRandom(1);
        var expected = new HashSet<Long>();
        for (int i = 0; i < 200_000; i++) {
            long fingerprint = i % 3 == 0 ? dice.nextLong(100_000) << 20 : dice.nextLong();
            assertEquals(expected.add(fingerprint), set.add(fingerprint));
        }
        assertEquals(expected.size(), set.size());
        expected.forEach(fingerprint -> assertFalse(set.add(fingerprint)));
    }

    @Test
    void zeroIsAFingerprintToo() {
        assertTrue(set.add(0));
        assertFalse(set.add(0));
        assertEquals(1, set.size());
    }

    @Test
    void fingerprintsThatBelongToOnePlaceAreKeptApart() {
        for (long i = 0; i < 5000; i++) {
            assertTrue(set.add(i << 48 | 7));
        }
        for (long i = 0; i < 5000; i++) {
            assertFalse(set.add(i << 48 | 7));
        }
    }

    /// Every thread adds the same fingerprints, while segments grow.
    @ParameterizedTest
    @ValueSource(ints = {2, 8, 64})
    void eachFingerprintIsNewToExactlyOneThread(int threads) throws Exception {
        int fingerprints = 1_280_000 / threads;
        var start = new CyclicBarrier(threads);
        long fresh = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var adding = new ArrayList<Future<Integer>>();
            for (int i = 0; i < threads; i++) {
                adding.add(
                        pool.submit(() -> {
                            start.await();
                            return addAll(fingerprints);
                        }));
            }
            for (var each : adding) {
                fresh += each.get();
            }
        }
        assertEquals(fingerprints, fresh);
        assertEquals(fingerprints, set.size());
    }

    private int addAll(int fingerprints) {
        var dice = new SplittableRandom(5);
        int fresh = 0;
        for (int i = 0; i < fingerprints; i++) {
            fresh += set.add(dice.nextLong()) ? 1 : 0;
        }
        return fresh;
    }

    @Test
    void itListsWhatItHolds() {
        var dice = new SplittableRandom(3);
        var expected = new HashSet<Long>();
        for (int i = 0; i < 100_000; i++) {
            long fingerprint = dice.nextLong();
            expected.add(fingerprint);
            assertTrue(set.add(fingerprint));
        }
        var listed = new HashSet<Long>();
        set.forEach(listed::add);
        assertEquals(expected, listed);
    }

    @AfterEach
    void giveBack() {
        set.close();
    }
}
