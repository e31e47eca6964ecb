package dev.ironwright.explorer.search;

import dev.ironwright.explorer.store.Batch;
import dev.ironwright.explorer.tables.Bundle;
import dev.ironwright.explorer.tables.Row;

import java.util.Arrays;

/// Successors by their fingerprints, before anyone knows which of them are new.
///
/// Each with where it comes from: a move, the parent's place in the batch, and the place of the
/// transition among all of the parent.
final class Candidates {

    private static final int PARENT_SHIFT = 48;
    private static final int ORDINAL_SHIFT = 24;
    private static final int MASK = (1 << ORDINAL_SHIFT) - 1;

    private final Batch batch;
    private Bundle[] bundles;
    private long[] origins;

    Candidates(int capacity) {
        batch = new Batch(capacity);
        bundles = new Bundle[capacity];
        origins = new long[capacity];
    }

    int count() {
        return batch.size();
    }

    /// Their fingerprints, in the same order.
    Batch batch() {
        return batch;
    }

    void clear() {
        batch.clear();
    }

    /// Makes room for this many more, so that [#add] need not.
    void reserve(int more) {
        batch.reserve(more);
        if (batch.size() + more > origins.length) {
            int length = 2 * (batch.size() + more);
            bundles = Arrays.copyOf(bundles, length);
            origins = Arrays.copyOf(origins, length);
        }
    }

    /// Where moves of a bundle start from.
    ///
    /// @param ordinal the place of the bundle's first transition among all of the parent
    static long origin(int parent, int ordinal) {
        return (long) parent << PARENT_SHIFT | (long) ordinal << ORDINAL_SHIFT;
    }

    void add(long fingerprint, Bundle bundle, long origin, int move) {
        int i = batch.size();
        bundles[i] = bundle;
        origins[i] = origin | move;
        batch.add(fingerprint);
    }

    private int move(int i) {
        return (int) origins[i] & MASK;
    }

    Row row(int i) {
        return bundles[i].rowAt(move(i));
    }

    int parent(int i) {
        return (int) (origins[i] >>> PARENT_SHIFT);
    }

    int transition(int i) {
        return bundles[i].transition(move(i));
    }

    /// The place of the transition among all of the parent.
    int ordinal(int i) {
        return ((int) (origins[i] >>> ORDINAL_SHIFT) & MASK) + bundles[i].ordinalAt(move(i));
    }
}
