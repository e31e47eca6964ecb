package dev.ironwright.explorer.store;

import java.util.Arrays;

/// Up to [#CAPACITY] states of one level, packed, numbered in a row.
///
/// Each behind its fingerprint and the hosts whose steps need not be taken from it.
public final class Chunk {

    /// The states of a full chunk.
    public static final int CAPACITY = 1 << 10;

    private static final int ASLEEP = 1;
    private static final int STATE = 2;

    private final int number;
    private final Layout layout;
    private long[] packed;
    private int size;
    private final int stride;

    /// @param number the place of the chunk among all chunks of a search
    public Chunk(int number, Layout layout) {
        this.number = number;
        this.layout = layout;
        stride = STATE + layout.words();
        packed = new long[16 * stride];
    }

    /// Adds a state; false when the chunk is full or the state does not fit its layout.
    public boolean add(long fingerprint, long asleep, int[] state, int slotsInUse) {
        if (size == CAPACITY) {
            return false;
        }
        int at = size * stride;
        if (at == packed.length) {
            packed = Arrays.copyOf(packed, 4 * packed.length);
        }
        if (!layout.pack(state, slotsInUse, packed, at + STATE)) {
            return false;
        }
        packed[at] = fingerprint;
        packed[at + ASLEEP] = asleep;
        size++;
        return true;
    }

    /// Reads a state into a vector that holds 0 beyond the slots in use.
    public void get(int index, int[] state, int slotsInUse) {
        layout.unpack(packed, index * stride + STATE, state, slotsInUse);
    }

    public long fingerprint(int index) {
        return packed[index * stride];
    }

    /// The hosts whose steps need not be taken from a state, as a set of bits.
    public long asleep(int index) {
        return packed[index * stride + ASLEEP];
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
