package dev.ironwright.explorer.store;

import java.util.Arrays;

/// Up to [#CAPACITY] states of one level, packed, each behind its fingerprint, numbered in a row.
public final class Chunk {

    /// The states of a full chunk.
    public static final int CAPACITY = 1 << 10;

    private final int number;
    private final Layout layout;
    private long[] packed;
    private int size;
    private final int stride;

    /// @param number the place of the chunk among all chunks of a search
    public Chunk(int number, Layout layout) {
        this.number = number;
        this.layout = layout;
        stride = 1 + layout.words();
        packed = new long[16 * stride];
    }

    /// Adds a state; false when the chunk is full or the state does not fit its layout.
    public boolean add(long fingerprint, int[] state, int slotsInUse) {
        if (size == CAPACITY) {
            return false;
        }
        int at = size * stride;
        if (at == packed.length) {
            packed = Arrays.copyOf(packed, 4 * packed.length);
        }
        if (!layout.pack(state, slotsInUse, packed, at + 1)) {
            return false;
        }
        packed[at] = fingerprint;
        size++;
        return true;
    }

    /// Reads a state into a vector that holds 0 beyond the slots in use.
    public void get(int index, int[] state, int slotsInUse) {
        layout.unpack(packed, index * stride + 1, state, slotsInUse);
    }

    public long fingerprint(int index) {
        return packed[index * stride];
    }

    /// The number of a state of this chunk among all states of a search.
    public long numberOf(int index) {
        return (long) number * CAPACITY + index;
    }

    public int number() {
        return number;
    }

    public Layout layout() {
        return layout;
    }

    public int size() {
        return size;
    }
}
