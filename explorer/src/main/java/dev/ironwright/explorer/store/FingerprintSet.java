package dev.ironwright.explorer.store;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The fingerprints of all states found, outside the heap, filled by many threads.
///
/// Open addressing in segments, chosen by the upper bits of a fingerprint. A segment grows where it
/// is, while the others are used: addresses for all that it may ever need are reserved before, so
/// nothing waits for a copy of the whole, and there may be as many entries as memory holds. Two
/// states with equal fingerprints count as one; see
/// [dev.ironwright.explorer.Census#collisionProbability].
///
/// Looking takes no lock: what is found is there, since nothing is ever removed, and what is not
/// found is looked for again under the lock of its segment, before it is added.
public final class FingerprintSet implements Seen {

    private static final int SEGMENT_BITS = 6;
    static final int SEGMENTS = 1 << SEGMENT_BITS;
    private static final long SMALLEST = 1 << 9;

    /// From this size on a segment takes huge pages.
    private static final long HUGE = Reservation.HUGE_PAGE / JAVA_LONG.byteSize();

    /// Up to this many slots, a GiB in all segments, speed counts; beyond, memory does.
    private static final long SMALL = 1 << 21;

    /// The odd number nearest to 2^64 divided by the golden ratio: spreads whatever is regular.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final long EMPTY = 0;

    /// Addresses for 3 * 10^10 fingerprints, of which there are plenty.
    private static final long MOST_BYTES = 1L << 38;

    /// All addresses: an access that needs no checks, of which there are several for each state.
    @SuppressWarnings("restricted") // what lies behind is reserved below
    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    /// How long a thread waits at a time for a segment that grows.
    private static final long PARKED_NANOS = 20_000;

    /// Words between what different threads write, so that they do not share a line of cache.
    private static final int APART = 16;

    private final Reservation reservation;
    private final long base;
    private final long stride;
    private final AtomicLongArray slots = new AtomicLongArray(SEGMENTS);
    private final AtomicLongArray sizes = new AtomicLongArray(SEGMENTS * APART);
    private final AtomicIntegerArray locks = new AtomicIntegerArray(SEGMENTS * 2 * APART);

    /// A slot that is empty holds 0, so 0 itself is remembered here.
    private final AtomicBoolean zero = new AtomicBoolean();

    /// A set that takes what memory there is.
    public FingerprintSet() {
        this(MOST_BYTES);
    }

    /// @param bytes the memory that it may take
    FingerprintSet(long bytes) {
        reservation = new Reservation(bytes);
        long pages = reservation.memory().byteSize() / SEGMENTS / Reservation.HUGE_PAGE;
        // An odd number: pages a power of two apart would fight for the same places of the TLB.
        stride = (pages - 1 | 1) * Reservation.HUGE_PAGE;
        base = reservation.memory().address();
        for (int segment = 0; segment < SEGMENTS; segment++) {
            slots.set(segment, SMALLEST);
        }
    }

    /// Adds a fingerprint; true when it was new, to exactly one of the threads that add it.
    ///
    /// @throws OutOfMemoryError when its segment cannot grow; it was not added then
    @Override
    public boolean add(long fingerprint) {
        if (fingerprint == EMPTY) {
            return !zero.getAndSet(true);
        }
        long spread = fingerprint * SPREAD;
        int segment = segmentOf(spread);
        if (contains(segment, spread, fingerprint)) {
            return false;
        }
        lock(segment);
        try {
            return put(segment, fingerprint);
        } finally {
            unlock(segment);
        }
    }

    /// Adds several: the places of all are read before any is looked at, so that memory latencies
    /// overlap, and each lock is taken once for all that are new in its segment.
    @Override
    public void addAll(Batch batch) {
        touch(batch);
        batch.sort();
        for (int i = batch.size() - 1; i >= 0; i--) {
            long fingerprint = batch.fingerprint(i);
            long spread = fingerprint * SPREAD;
            int segment = segmentOf(spread);
            if (fingerprint == EMPTY || !contains(segment, spread, fingerprint)) {
                batch.putFirst(segment, i);
            }
        }
        for (int segment = 0; segment < SEGMENTS; segment++) {
            if (batch.first(segment) >= 0) {
                putAll(segment, batch);
            }
        }
    }

    private void touch(Batch batch) {
        long near = 0;
        for (int i = 0; i < batch.size(); i++) {
            long spread = batch.fingerprint(i) * SPREAD;
            int segment = segmentOf(spread);
            near ^= get(segment, home(spread, slots.getOpaque(segment)));
        }
        batch.touched(near);
    }

    private void putAll(int segment, Batch batch) {
        lock(segment);
        try {
            for (int i = batch.first(segment); i >= 0; i = batch.after(i)) {
                long fingerprint = batch.fingerprint(i);
                if (fingerprint == EMPTY ? !zero.getAndSet(true) : put(segment, fingerprint)) {
                    batch.markFresh(i);
                }
            }
        } finally {
            unlock(segment);
        }
    }

    private boolean contains(int segment, long spread, long fingerprint) {
        long count = slots.getOpaque(segment);
        return find(segment, count, fingerprint, home(spread, count)) >= 0;
    }

    private static int segmentOf(long spread) {
        return (int) (spread >>> Long.SIZE - SEGMENT_BITS);
    }

    /// The slot where a fingerprint belongs: they lie in the order of their lower bits.
    private static long home(long spread, long count) {
        return Math.unsignedMultiplyHigh(spread << SEGMENT_BITS, count);
    }

    private long get(int segment, long slot) {
        return ALL.get(JAVA_LONG, base + segment * stride + (slot << 3));
    }

    private void set(int segment, long slot, long fingerprint) {
        ALL.set(JAVA_LONG, base + segment * stride + (slot << 3), fingerprint);
    }

    /// The slot of a fingerprint, from this one on, or the complement of the empty one where it is to
    /// be put.
    private long find(int segment, long count, long fingerprint, long from) {
        long slot = from;
        while (true) {
            long found = get(segment, slot);
            if (found == fingerprint) {
                return slot;
            }
            if (found == EMPTY) {
                return ~slot;
            }
            slot = slot + 1 == count ? 0 : slot + 1;
        }
    }

    /// Callers hold the lock of the segment.
    private boolean put(int segment, long fingerprint) {
        long count = slots.get(segment);
        long slot = find(segment, count, fingerprint, home(fingerprint * SPREAD, count));
        if (slot >= 0) {
            return false;
        }
        long size = sizes.getPlain(segment * APART);
        if (size == most(count)) {
            count = grow(segment, count);
            slot = find(segment, count, fingerprint, home(fingerprint * SPREAD, count));
        }
        set(segment, ~slot, fingerprint);
        sizes.setOpaque(segment * APART, size + 1);
        return true;
    }

    private void unlock(int segment) {
        locks.setRelease(segment * 2 * APART, 0);
    }

    /// Held for some nanoseconds, but while the segment grows.
    private void lock(int segment) {
        int spins = 0;
        while (!locks.weakCompareAndSetAcquire(segment * 2 * APART, 0, 1)) {
            if (++spins < 1000) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(PARKED_NANOS);
            }
        }
    }

    private static long most(long count) {
        return count <= SMALL ? count / 5 * 4 : count / 8 * 7;
    }

    /// Gives the new number of slots, which others see when all is in its place.
    private long grow(int segment, long count) {
        long room = stride >> 3;
        long more = Math.min(room, count + (count < SMALL ? count / 2 : count / 8));
        if (more == count) {
            throw new OutOfMemoryError(
                    "the set of fingerprints is full: fingerprints=%,d bytes=%,d"
                            .formatted(size(), SEGMENTS * stride));
        }
        if (count < HUGE) {
            rewrite(segment, count, more);
        } else {
            spreadOut(segment, count, more);
        }
        slots.set(segment, more);
        return more;
    }

    /// Takes all out and puts it back.
    private void rewrite(int segment, long count, long more) {
        var all = new long[(int) count];
        for (int slot = 0; slot < all.length; slot++) {
            all[slot] = get(segment, slot);
            set(segment, slot, EMPTY);
        }
        if (more >= HUGE) {
            reservation.makeHuge(segment * stride, stride);
        }
        for (long fingerprint : all) {
            putBack(segment, more, fingerprint);
        }
    }

    private void putBack(int segment, long count, long fingerprint) {
        if (fingerprint != EMPTY) {
            long home = home(fingerprint * SPREAD, count);
            set(segment, ~find(segment, count, fingerprint, home), fingerprint);
        }
    }

    /// Moves entries up, the last one first, each into the part that has been left already. The few
    /// that belong below where they are wait until the others have moved.
    private void spreadOut(int segment, long count, long more) {
        var waiting = LongStream.builder();
        for (long slot = count - 1; slot >= 0; slot--) {
            long fingerprint = get(segment, slot);
            if (fingerprint != EMPTY) {
                set(segment, slot, EMPTY);
                if (home(fingerprint * SPREAD, more) > slot) {
                    putBack(segment, more, fingerprint);
                } else {
                    waiting.add(fingerprint);
                }
            }
        }
        waiting.build().forEach(fingerprint -> putBack(segment, more, fingerprint));
    }

    /// The number of fingerprints.
    public long size() {
        return IntStream.range(0, SEGMENTS).mapToLong(i -> sizes.getOpaque(i * APART)).sum()
                + (zero.get() ? 1 : 0);
    }

    /// The memory that it takes, in bytes.
    public long bytes() {
        return IntStream.range(0, SEGMENTS).mapToLong(slots::get).sum() << 3;
    }

    /// Calls back for each fingerprint, in no order, while nobody adds any.
    public void forEach(LongConsumer action) {
        if (zero.get()) {
            action.accept(EMPTY);
        }
        for (int segment = 0; segment < SEGMENTS; segment++) {
            for (long slot = 0; slot < slots.get(segment); slot++) {
                long fingerprint = get(segment, slot);
                if (fingerprint != EMPTY) {
                    action.accept(fingerprint);
                }
            }
        }
    }

    /// Gives the memory back. Nobody may use the set afterwards.
    @Override
    public void close() {
        reservation.close();
    }
}
