package dev.ironwright.explorer.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A map from pairs of ids to ids: open addressing, lock-free reads, one writer at a time.
///
/// An entry never changes once put, so a reader sees it whole or not at all. Growing copies the
/// table and publishes the copy; readers of the old one at worst ask again under the lock.
public final class PairMap {

    /// What [#get] gives for a pair that is not there.
    public static final int ABSENT = -1;

    private static final VarHandle KEYS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final long EMPTY = 0;

    private volatile Slots slots = new Slots(16);
    private int size;

    /// A key and its value lie side by side, so that one line of cache serves both.
    private static final class Slots {
        final long[] pairs;
        final int shift;

        Slots(int capacity) {
            pairs = new long[2 * capacity];
            shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity);
        }

        /// The place of `key`, or the complement of the empty place where it belongs.
        ///
        /// The key is read once: after a place was found empty, a reader must not look again, since
        /// nothing orders a key that was put meanwhile before its value.
        int placeOf(long key) {
            var table = pairs;
            int mask = table.length - 1;
            int place = 2 * (int) (key * 0x9E3779B97F4A7C15L >>> shift);
            long found = (long) KEYS.getAcquire(table, place);
            while (found != key) {
                if (found == EMPTY) {
                    return ~place;
                }
                place = (place + 2) & mask;
                found = (long) KEYS.getAcquire(table, place);
            }
            return place;
        }

        void put(long key, long value) {
            int place = ~placeOf(key);
            pairs[place + 1] = value;
            KEYS.setRelease(pairs, place, key);
        }
    }

    private static long key(int a, int b) {
        return ((long) a << 32 | b) + 1;
    }

    /// The value of a pair of ids that are not negative, or [#ABSENT].
    public int get(int a, int b) {
        var current = slots;
        int place = current.placeOf(key(a, b));
        return place < 0 ? ABSENT : (int) current.pairs[place + 1];
    }

    /// Puts a pair that is not there yet. Callers hold the lock of the tables.
    public void put(int a, int b, int value) {
        if (4 * ++size > slots.pairs.length) {
            grow();
        }
        slots.put(key(a, b), value);
    }

    public int size() {
        return size;
    }

    private void grow() {
        var old = slots;
        var larger = new Slots(2 * old.pairs.length);
        for (int i = 0; i < old.pairs.length; i += 2) {
            if (old.pairs[i] != EMPTY) {
                larger.put(old.pairs[i], old.pairs[i + 1]);
            }
        }
        slots = larger;
    }
}
