package dev.ironwright.explorer.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A map from pairs of ids to ids: lock-free reads, one writer at a time.
///
/// An entry never changes once put, so a reader sees it whole or not at all. Growing copies the
/// table and publishes the copy; readers of the old one at worst ask again under the lock.
///
/// While most pairs of small ids are there, their place is the pair itself; when pairs are few among
/// many, they are hashed.
public final class PairMap {

    /// What [#get] gives for a pair that is not there.
    public static final int ABSENT = -1;

    private static final VarHandle KEYS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle PLACES = MethodHandles.arrayElementVarHandle(int[].class);
    private static final long EMPTY = 0;

    /// A square may have this many places for each pair in it, since a hashed pair takes as much.
    private static final int SPARSEST = 8;

    private static final int SMALL = 1 << 10;

    private volatile Slots slots = new Slots(0, 0);
    private int size;
    private int as;
    private int bs;

    /// Either a square with a place for every pair of small ids, or pairs that are hashed.
    private static final class Slots {

        /// The value of each pair plus 1, by the first id and then the second.
        final int[] square;

        /// What the ids of a pair in the square are less than; 0 when pairs are hashed.
        final int aLimit;

        final int bLimit;
        final int bBits;

        /// A key and its value lie side by side, so that one line of cache serves both.
        final long[] pairs;

        final int shift;

        Slots(int aBits, int bBits) {
            square = new int[1 << aBits + bBits];
            aLimit = 1 << aBits;
            bLimit = 1 << bBits;
            this.bBits = bBits;
            pairs = new long[0];
            shift = 0;
        }

        Slots(int capacity) {
            square = new int[0];
            aLimit = 0;
            bLimit = 0;
            bBits = 0;
            pairs = new long[2 * capacity];
            shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity);
        }

        int get(int a, int b) {
            if (a < aLimit && b < bLimit) {
                return (int) PLACES.getAcquire(square, a << bBits | b) - 1;
            }
            return pairs.length == 0 ? ABSENT : hashed(key(a, b));
        }

        private int hashed(long key) {
            int place = placeOf(key);
            return place < 0 ? ABSENT : (int) pairs[place + 1];
        }

        /// The place of `key`, or the complement of the empty place where it belongs.
        ///
        /// The key is read once: after a place was found empty, a reader must not look again, since
        /// nothing orders a key that was put meanwhile before its value.
        private int placeOf(long key) {
            var table = pairs;
            int mask = table.length - 1;
            int place = 2 * (int) (key * 0x9E3779B97F4A7C15L >>> shift);
            long found = (long) KEYS.getAcquire(table, place);
            while (found != EMPTY) {
                if (found == key) {
                    return place;
                }
                place = (place + 2) & mask;
                found = (long) KEYS.getAcquire(table, place);
            }
            return ~place;
        }

        private static long key(int a, int b) {
            return ((long) a << 32 | b) + 1;
        }

        boolean holdsOneMore(int a, int b, int size) {
            return a < aLimit && b < bLimit || 4L * size <= pairs.length;
        }

        void put(int a, int b, int value) {
            if (pairs.length == 0) {
                PLACES.setRelease(square, a << bBits | b, value + 1);
                return;
            }
            long key = key(a, b);
            int place = ~placeOf(key);
            pairs[place + 1] = value;
            KEYS.setRelease(pairs, place, key);
        }

        void copyTo(Slots other) {
            for (int i = 0; i < square.length; i++) {
                if (square[i] != 0) {
                    other.put(i >>> bBits, i & bLimit - 1, square[i] - 1);
                }
            }
            for (int i = 0; i < pairs.length; i += 2) {
                if (pairs[i] != EMPTY) {
                    long key = pairs[i] - 1;
                    other.put((int) (key >>> 32), (int) key, (int) pairs[i + 1]);
                }
            }
        }
    }

    /// The value of a pair of ids that are not negative, or [#ABSENT].
    public int get(int a, int b) {
        return slots.get(a, b);
    }

    /// Puts a pair that is not there yet. Callers hold the lock of the tables.
    public void put(int a, int b, int value) {
        size++;
        as = Math.max(as, a);
        bs = Math.max(bs, b);
        var current = slots;
        if (!current.holdsOneMore(a, b, size)) {
            current = larger();
            slots.copyTo(current);
            slots = current;
        }
        current.put(a, b, value);
    }

    private Slots larger() {
        int aBits = bitsOf(as);
        int bBits = bitsOf(bs);
        if (1L << aBits + bBits <= Math.max(SMALL, (long) SPARSEST * size)) {
            return new Slots(aBits, bBits);
        }
        return new Slots(Math.max(16, 2 * Integer.highestOneBit(2 * size - 1)));
    }

    private static int bitsOf(int greatest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(greatest);
    }

    public int size() {
        return size;
    }
}
