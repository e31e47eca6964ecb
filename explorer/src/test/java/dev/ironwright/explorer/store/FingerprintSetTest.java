package dev.ironwright.explorer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private static final int WORKERS = 64;

    private final FingerprintSet set = new FingerprintSet(WORKERS);

    @Test
    void itAgreesWithAHashSet() {
        var dice = new SplittableRandom(1);
        var expected = new HashSet<Long>();
        for (int i = 0; i < 200_000; i++) {
            long fingerprint = i % 3 == 0 ? dice.nextLong(100_000) << 20 : dice.nextLong();
            assertEquals(expected.add(fingerprint), addAlone(fingerprint));
        }
        assertEquals(expected.size(), set.size());
        expected.forEach(fingerprint -> assertFalse(addAlone(fingerprint)));
    }

    @Test
    void zeroIsAFingerprintToo() {
        assertTrue(addAlone(0));
        assertFalse(addAlone(0));
        assertEquals(1, set.size());
    }

    @Test
    void fingerprintsThatBelongToOnePlaceAreKeptApart() {
        for (long i = 0; i < 5000; i++) {
            assertTrue(addAlone(i << 48 | 7));
        }
        for (long i = 0; i < 5000; i++) {
            assertFalse(addAlone(i << 48 | 7));
        }
    }

    /// Every thread adds the same fingerprints, in batches as large as they come.
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
        for (int at = 0; at < fingerprints; at += FingerprintSet.BATCH) {
            int added = 0;
            set.enter();
            for (int i = at; i < Math.min(fingerprints, at + FingerprintSet.BATCH); i++) {
                added += set.add(dice.nextLong()) ? 1 : 0;
            }
            set.exit(added);
            fresh += added;
        }
        return fresh;
    }

    /// However full the table is, all workers may be in the middle of a batch.
    @ParameterizedTest
    @ValueSource(ints = {0, 98_000, 196_000, 393_000})
    void thereIsRoomForTheBatchesOfAllWorkersAtOnce(int before) throws Exception {
        var dice = new SplittableRandom(before);
        for (int i = 0; i < before; i++) {
            assertTrue(addAlone(dice.nextLong()));
        }
        var allAdded = new CyclicBarrier(WORKERS);
        try (var pool = Executors.newFixedThreadPool(WORKERS)) {
            var adding = new ArrayList<Future<?>>();
            for (int worker = 0; worker < WORKERS; worker++) {
                var own = dice.split();
                adding.add(pool.submit(() -> addBatch(own, allAdded)));
            }
            for (var each : adding) {
                each.get();
            }
        }
        assertEquals(before + WORKERS * FingerprintSet.BATCH, set.size());
    }

    private Void addBatch(SplittableRandom dice, CyclicBarrier allAdded) throws Exception {
        set.enter();
        for (int i = 0; i < FingerprintSet.BATCH; i++) {
            assertTrue(set.add(dice.nextLong()));
        }
        allAdded.await();
        set.exit(FingerprintSet.BATCH);
        return null;
    }

    private boolean addAlone(long fingerprint) {
        set.enter();
        boolean isNew = set.add(fingerprint);
        set.exit(isNew ? 1 : 0);
        return isNew;
    }
}
