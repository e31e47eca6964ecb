package dev.ironwright.explorer.store;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/// A part of a [FingerprintSet]: open addressing over memory outside the heap.
///
/// Readers take no lock. What a reader finds is there, since nothing is ever removed; what it does
/// not find is looked for again under the lock, before it is added. While a segment grows, readers
/// go on in the memory that it had, until that is given back: then they look under the lock.
///
/// Entries lie in the order of where they belong (but for those that had to move on), so growing
/// reads and writes memory from one end to the other.
final class Segment {

    private static final long EMPTY = 0;
    private static final long SMALLEST = 1 << 9;

    /// Below this many slots speed counts and the segment doubles; above it, memory does.
    private static final long SMALL = 1 << 17;

    private final ReentrantLock lock = new ReentrantLock();
    private volatile Slots slots = new Slots(SMALLEST);
    private long size;
    private long most = most(SMALLEST);

    /// The memory of a segment.
    private static final class Slots {
        final Arena arena = Arena.ofShared();
        final MemorySegment memory;
        final long count;

        Slots(long count) {
            this.count = count;
            memory = arena.allocate(JAVA_LONG, count);
        }

        long get(long slot) {
            return memory.get(JAVA_LONG, slot << 3);
        }

        /// The slot of a fingerprint, or the complement of the empty one where it is to be put.
        long find(long fingerprint, long within) {
            long slot = slotOf(within);
            while (true) {
                long found = get(slot);
                if (found == fingerprint) {
                    return slot;
                }
                if (found == EMPTY) {
                    return ~slot;
                }
                slot = slot + 1 == count ? 0 : slot + 1;
            }
        }

        long slotOf(long within) {
            return Math.unsignedMultiplyHigh(within, count);
        }

        void put(long slot, long fingerprint) {
            memory.set(JAVA_LONG, slot << 3, fingerprint);
        }
    }

    private static long most(long slots) {
        return slots < SMALL ? slots / 4 * 3 : slots / 10 * 9;
    }

    long touch(long within) {
        var current = slots;
        try {
            return current.get(current.slotOf(within));
        } catch (IllegalStateException _) {
            return 0;
        }
    }

    /// False when it is not there, or perhaps has just been added.
    boolean contains(long fingerprint, long within) {
        try {
            return slots.find(fingerprint, within) >= 0;
        } catch (IllegalStateException _) {
            // The memory was given back because the segment has grown.
            return false;
        }
    }

    boolean add(long fingerprint, long within) {
        lock.lock();
        try {
            long place = slots.find(fingerprint, within);
            if (place >= 0) {
                return false;
            }
            if (size == most) {
                grow();
                place = slots.find(fingerprint, within);
            }
            slots.put(~place, fingerprint);
            size++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void grow() {
        var old = slots;
        long count = old.count < SMALL ? 2 * old.count : old.count + old.count / 8;
        var larger = new Slots(count);
        for (long slot = 0; slot < old.count; slot++) {
            long fingerprint = old.get(slot);
            if (fingerprint != EMPTY) {
                long within = FingerprintSet.within(FingerprintSet.spread(fingerprint));
                larger.put(~larger.find(fingerprint, within), fingerprint);
            }
        }
        most = most(count);
        slots = larger;
        old.arena.close();
    }

    void forEach(LongConsumer action) {
        var current = slots;
        for (long slot = 0; slot < current.count; slot++) {
            long fingerprint = current.get(slot);
            if (fingerprint != EMPTY) {
                action.accept(fingerprint);
            }
        }
    }

    long size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    long bytes() {
        return slots.memory.byteSize();
    }

    void close() {
        slots.arena.close();
    }
}
