package dev.ironwright.explorer.search;

import dev.ironwright.explorer.tables.Row;

import java.util.Arrays;

/// Successors by their fingerprints, before anyone knows which of them are new.
///
/// Each with where it comes from: a row, a transition of it, and the parent's place in the batch.
final class Candidates {

    private static final int PARENT_SHIFT = 48;
    private static final int ORDINAL_SHIFT = 24;
    private static final int MASK = (1 << ORDINAL_SHIFT) - 1;

    private long[] fingerprints;
    private Row[] rows;
    private long[] origins;
    private int count;

    Candidates(int capacity) {
        fingerprints = new long[capacity];
        rows = new Row[capacity];
        origins = new long[capacity];
    }

    int count() {
        return count;
    }

    void clear() {
        count = 0;
    }

    /// Makes room for this many more, so that [#add] need not.
    void reserve(int more) {
        if (count + more > fingerprints.length) {
            int length = 2 * (count + more);
            fingerprints = Arrays.copyOf(fingerprints, length);
            rows = Arrays.copyOf(rows, length);
            origins = Arrays.copyOf(origins, length);
        }
    }

    /// Where a transition of a row starts from.
    ///
    /// @param ordinal the place of the row's first transition among all of the parent
    static long origin(int parent, int ordinal) {
        return (long) parent << PARENT_SHIFT | (long) ordinal << ORDINAL_SHIFT;
    }

    /// The parent of an [#origin].
    static int parent(long origin) {
        return (int) (origin >>> PARENT_SHIFT);
    }

    void add(long fingerprint, Row row, long origin, int transition) {
        fingerprints[count] = fingerprint;
        rows[count] = row;
        origins[count] = origin | transition;
        count++;
    }

    long fingerprint(int i) {
        return fingerprints[i];
    }

    Row row(int i) {
        return rows[i];
    }

    int parent(int i) {
        return parent(origins[i]);
    }

    int transition(int i) {
        return (int) origins[i] & MASK;
    }

    /// The place of the transition among all of the parent.
    int ordinal(int i) {
        return ((int) (origins[i] >>> ORDINAL_SHIFT) & MASK) + transition(i);
    }
}
