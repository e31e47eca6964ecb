package dev.ironwright.explorer.store;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/// The fingerprints of all states found, outside the heap, filled by many threads.
///
/// Open addressing in segments, chosen by the upper bits of a fingerprint that was spread. A segment
/// grows where it is, while the others are used: addresses for all that it may ever need are reserved
/// before, so nothing waits for a copy of the whole, and there may be as many entries as memory
/// holds. Two states with equal fingerprints count as one; see
/// [dev.ironwright.explorer.Census#collisionProbability].
///
/// The entries of a segment lie in their order, each where it belongs or as little behind as those
/// before it allow (Amble and Knuth, *Ordered hash tables*, 1974). So looking for what is not there
/// ends as soon as looking for what is, and 23 slots of 25 may be full.
///
/// Looking takes no lock. An entry only ever moves forward, into a slot that is written before its
/// own is, so whoever goes forward meets it; only while a segment grows may it be missed. What is not
/// found is looked for again under the lock of its segment, before it is added. The sample
/// `open-addressing` is this algorithm.
public final class FingerprintSet implements Seen {

    private static final int SEGMENT_BITS = 6;
    static final int SEGMENTS = 1 << SEGMENT_BITS;
    private static final long SMALLEST = 1 << 9;

    /// From this size on a segment takes huge pages.
    private static final long HUGE = Reservation.HUGE_PAGE / JAVA_LONG.byteSize();

    /// Up to this many slots, a GiB in all segments, speed counts; beyond, memory does.
    private static final long SMALL = 1 << 21;

    /// At most so many slots behind those in which entries belong, for those that come after them.
    private static final long MOST_BEHIND = 1 << 9;

    /// The odd number nearest to 2^64 divided by the golden ratio: spreads whatever is regular.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /// `SPREAD * GATHERED` is 1.
    private static final long GATHERED = 0xF1DE83E19937733DL;

    private static final long EMPTY = 0;
    private static final VarHandle WORDS = JAVA_LONG.varHandle();

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
        long entry = fingerprint * SPREAD;
        if (contains(entry)) {
            return false;
        }
        int segment = segmentOf(entry);
        lock(segment);
        try {
            return put(segment, entry);
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
            long entry = batch.fingerprint(i) * SPREAD;
            if (entry == EMPTY || !contains(entry)) {
                batch.putFirst(segmentOf(entry), i);
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
            long entry = batch.fingerprint(i) * SPREAD;
            int segment = segmentOf(entry);
            near ^= get(segment, home(entry, slots.getOpaque(segment)));
        }
        batch.touched(near);
    }

    private void putAll(int segment, Batch batch) {
        lock(segment);
        try {
            for (int i = batch.first(segment); i >= 0; i = batch.after(i)) {
                long entry = batch.fingerprint(i) * SPREAD;
                if (entry == EMPTY ? !zero.getAndSet(true) : put(segment, entry)) {
                    batch.markFresh(i);
                }
            }
        } finally {
            unlock(segment);
        }
    }

    private boolean contains(long entry) {
        int segment = segmentOf(entry);
        return find(segment, entry, home(entry, slots.getOpaque(segment))) >= 0;
    }

    private static int segmentOf(long entry) {
        return (int) (entry >>> Long.SIZE - SEGMENT_BITS);
    }

    /// The slot where an entry belongs, of so many.
    private static long home(long entry, long count) {
        return Math.unsignedMultiplyHigh(entry << SEGMENT_BITS, count);
    }

    private long get(int segment, long slot) {
        return (long) WORDS.getAcquire(ALL, base + segment * stride + (slot << 3));
    }

    private void set(int segment, long slot, long entry) {
        WORDS.setRelease(ALL, base + segment * stride + (slot << 3), entry);
    }

    /// The slot of an entry, from this one on, or the complement of that where it is to be put. The
    /// last slot of a segment is always empty, so there is an end.
    private long find(int segment, long entry, long from) {
        long slot = from;
        while (true) {
            long found = get(segment, slot);
            if (found == entry) {
                return slot;
            }
            if (found == EMPTY || Long.compareUnsigned(found, entry) > 0) {
                return ~slot;
            }
            slot++;
        }
    }

    /// Callers hold the lock of the segment.
    private boolean put(int segment, long entry) {
        long count = slots.get(segment);
        long slot = ~find(segment, entry, home(entry, count));
        if (slot < 0) {
            return false;
        }
        long size = sizes.getPlain(segment * APART);
        if (size >= most(count) || !makeWay(segment, slot, count)) {
            grow(segment, count);
            return put(segment, entry);
        }
        set(segment, slot, entry);
        sizes.setOpaque(segment * APART, size + 1);
        return true;
    }

    /// Moves the entries from this slot on up to the next empty one, the last one first; false when
    /// there is none.
    private boolean makeWay(int segment, long slot, long count) {
        long empty = slot;
        while (get(segment, empty) != EMPTY) {
            empty++;
        }
        if (empty >= last(count)) {
            return false;
        }
        for (long to = empty; to > slot; to--) {
            set(segment, to, get(segment, to - 1));
        }
        return true;
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

    private void unlock(int segment) {
        locks.setRelease(segment * 2 * APART, 0);
    }

    private static long most(long count) {
        return count <= SMALL ? count / 5 * 4 : count / 25 * 23;
    }

    /// The last slot of a segment in which entries belong to so many.
    private static long last(long count) {
        return count + Math.min(MOST_BEHIND, count / 8) - 1;
    }

    /// Others see the new number of slots when all is in its place.
    private void grow(int segment, long count) {
        long room = (stride >> 3) - MOST_BEHIND;
        long more = count;
        do {
            if (more == room) {
                throw new OutOfMemoryError(
                        "the set of fingerprints is full: fingerprints=%,d bytes=%,d"
                                .formatted(size(), SEGMENTS * stride));
            }
            more = Math.min(room, more + (more < SMALL ? more / 2 : more / 16));
        } while (!fits(segment, count, more));
        if (count < HUGE && more >= HUGE) {
            makeHuge(segment, count);
        }
        spreadOut(segment, count, more);
        slots.set(segment, more);
    }

    /// True when every entry would find a slot where so many belong.
    private boolean fits(int segment, long count, long more) {
        long free = 0;
        for (long slot = 0; slot < last(count); slot++) {
            long entry = get(segment, slot);
            if (entry != EMPTY) {
                free = Math.max(free, home(entry, more)) + 1;
            }
        }
        return free <= last(more);
    }

    /// Moves a segment into huge pages, which can be had only for what holds nothing.
    private void makeHuge(int segment, long count) {
        var all = new long[(int) last(count)];
        for (int slot = 0; slot < all.length; slot++) {
            all[slot] = get(segment, slot);
            set(segment, slot, EMPTY);
        }
        reservation.makeHuge(segment * stride, stride);
        for (int slot = 0; slot < all.length; slot++) {
            set(segment, slot, all[slot]);
        }
    }

    /// Moves all entries behind one another to the end, the last one first, and from there to where
    /// they belong, the first one first. None comes to lie behind where it was at the end.
    private void spreadOut(int segment, long count, long more) {
        long end = last(more);
        long first = end;
        for (long slot = last(count) - 1; slot >= 0; slot--) {
            long entry = get(segment, slot);
            if (entry != EMPTY) {
                set(segment, slot, EMPTY);
                set(segment, --first, entry);
            }
        }
        long free = 0;
        for (long slot = first; slot < end; slot++) {
            long entry = get(segment, slot);
            set(segment, slot, EMPTY);
            free = Math.max(free, home(entry, more));
            set(segment, free++, entry);
        }
    }

    /// The number of fingerprints.
    public long size() {
        return IntStream.range(0, SEGMENTS).mapToLong(i -> sizes.getOpaque(i * APART)).sum()
                + (zero.get() ? 1 : 0);
    }

    /// The memory that it takes, in bytes.
    public long bytes() {
        return IntStream.range(0, SEGMENTS).mapToLong(i -> last(slots.get(i)) + 1).sum() << 3;
    }

    /// Calls back for each fingerprint, in no order, while nobody adds any.
    public void forEach(LongConsumer action) {
        if (zero.get()) {
            action.accept(EMPTY);
        }
        for (int segment = 0; segment < SEGMENTS; segment++) {
            for (long slot = 0; slot < last(slots.get(segment)); slot++) {
                long entry = get(segment, slot);
                if (entry != EMPTY) {
                    action.accept(entry * GATHERED);
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
