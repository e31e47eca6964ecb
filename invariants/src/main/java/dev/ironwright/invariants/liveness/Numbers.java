package dev.ironwright.invariants.liveness;

/// The number of each state, by its fingerprint: open addressing over two arrays.
final class Numbers {

    static final int ABSENT = -1;
    private static final long EMPTY = 0;
    private static final int SMALLEST = 1 << 12;

    private long[] keys = new long[SMALLEST];
    private int[] numbers = new int[SMALLEST];
    private int size;

    /// The number that a fingerprint was given, or [#ABSENT].
    int get(long fingerprint) {
        int place = place(keys, keyOf(fingerprint));
        return keys[place] == EMPTY ? ABSENT : numbers[place];
    }

    /// Gives the next number, counted from 0, to a fingerprint that has none.
    void add(long fingerprint) {
        if (4 * size > 3 * keys.length) {
            grow();
        }
        int place = place(keys, keyOf(fingerprint));
        keys[place] = keyOf(fingerprint);
        numbers[place] = size++;
    }

    private static long keyOf(long fingerprint) {
        return fingerprint == EMPTY ? 1 : fingerprint;
    }

    private static int place(long[] keys, long key) {
        int mask = keys.length - 1;
        int place = (int) (key >>> 20) & mask;
        while (keys[place] != key && keys[place] != EMPTY) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        var larger = new long[2 * keys.length];
        var moved = new int[larger.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != EMPTY) {
                int place = place(larger, keys[i]);
                larger[place] = keys[i];
                moved[place] = numbers[i];
            }
        }
        keys = larger;
        numbers = moved;
    }

    int size() {
        return size;
    }
}
