package dev.ironwright.explorer.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The fingerprints of all states found: open addressing over one array, filled by many threads.
///
/// A thread adds a batch between [#enter] and [#exit]; growing waits until no batch is under way.
/// Two states with equal fingerprints count as one; see
/// [dev.ironwright.explorer.Census#collisionProbability].
public final class FingerprintSet {

    /// How many fingerprints a batch may add.
    public static final int BATCH = 1000;

    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final long EMPTY = 0;
    private static final int SMALLEST = 1 << 17;
    private static final int LARGEST = 1 << 30;

    private final ReentrantReadWriteLock batches = new ReentrantReadWriteLock();
    private final LongAdder size = new LongAdder();
    private volatile long[] table;

    /// @param workers how many batches may be under way at once: the table always has room for all
    public FingerprintSet(int workers) {
        table = new long[Math.max(SMALLEST, smallestFor(workers))];
    }

    /// A quarter of the table, which is what is free when it is due, holds a batch of each.
    private static int smallestFor(int workers) {
        long room = Math.min(LARGEST, 4L * BATCH * workers);
        return Integer.highestOneBit((int) room - 1) << 1;
    }

    /// Starts a batch; [#exit] ends it.
    public void enter() {
        batches.readLock().lock();
    }

    /// Ends a batch that added this many fingerprints, and grows the table when it is due.
    ///
    /// @throws OutOfMemoryError when the table cannot grow any more
    public void exit(int added) {
        size.add(added);
        batches.readLock().unlock();
        if (due()) {
            grow();
        }
    }

    private boolean due() {
        return size.sum() > table.length - table.length / 4;
    }

    /// Reads where a fingerprint belongs, so that the memory is near when [#add] asks for it.
    public long touch(long fingerprint) {
        var slots = table;
        return slots[slotOf(fingerprint, slots.length)];
    }

    private static int slotOf(long fingerprint, int length) {
        return (int) (fingerprint >>> 20) & length - 1;
    }

    /// Adds a fingerprint, within a batch; true when it was new.
    public boolean add(long fingerprint) {
        var slots = table;
        long wanted = fingerprint == EMPTY ? 1 : fingerprint;
        int mask = slots.length - 1;
        int slot = slotOf(fingerprint, slots.length);
        while (true) {
            long found = slots[slot];
            if (found == EMPTY) {
                found = (long) SLOTS.compareAndExchange(slots, slot, EMPTY, wanted);
                if (found == EMPTY) {
                    return true;
                }
            }
            if (found == wanted) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
    }

    private void grow() {
        batches.writeLock().lock();
        try {
            if (due()) {
                table = larger(table);
            }
        } finally {
            batches.writeLock().unlock();
        }
    }

    private static long[] larger(long[] old) {
        if (old.length >= LARGEST) {
            throw new OutOfMemoryError(
                    "the set of fingerprints is full: capacity=%,d".formatted(old.length));
        }
        var larger = new long[2 * old.length];
        int mask = larger.length - 1;
        for (long fingerprint : old) {
            if (fingerprint != EMPTY) {
                int slot = slotOf(fingerprint, larger.length);
                while (larger[slot] != EMPTY) {
                    slot = (slot + 1) & mask;
                }
                larger[slot] = fingerprint;
            }
        }
        return larger;
    }

    /// The number of fingerprints, those of batches under way left out.
    public long size() {
        return size.sum();
    }
}
