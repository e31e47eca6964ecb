package dev.ironwright.explorer.store;

import java.util.Arrays;

/// Up to [#CAPACITY] states of one level, packed, numbered in a row.
///
/// Each behind its fingerprint, with the hosts whose steps need not be taken from it and how it was
/// first reached.
public final class Chunk {

    /// The states of a full chunk.
    public static final int CAPACITY = 1 << 10;

    private static final int STATE = 1;

    private final int number;
    private final Layout layout;
    private final int stride;
    private final long[] ways;
    private long[] packed;
    private int size;

    /// @param number the place of the chunk among all chunks of a search
    public Chunk(int number, Layout layout) {
        this(number, layout, new long[CAPACITY], new long[16 * (STATE + layout.words())], 0);
    }

    private Chunk(int number, Layout layout, long[] ways, long[] packed, int size) {
        this.number = number;
        this.layout = layout;
        this.ways = ways;
        this.packed = packed;
        this.size = size;
        stride = STATE + layout.words();
    }

    /// A chunk whose states were packed before.
    static Chunk of(int number, Layout layout, long[] ways, long[] packed) {
        return new Chunk(number, layout, ways, packed, ways.length);
    }

    /// Adds a state; false when the chunk is full or the state does not fit its layout.
    public boolean add(long fingerprint, long asleep, int[] state, int slotsInUse) {
        if (size == CAPACITY) {
            return false;
        }
        int at = size * stride;
        if (at == packed.length) {
            packed = Arrays.copyOf(packed, Math.min(4 * packed.length, CAPACITY * stride));
        }
        if (!layout.pack(state, slotsInUse, asleep, packed, at + STATE)) {
            return false;
        }
        packed[at] = fingerprint;
        size++;
        return true;
    }

    /// Remembers how the state that was added last was reached; see [Way].
    public void reached(long way) {
        ways[size - 1] = way;
    }

    /// Reads a state into a vector that holds 0 beyond the slots in use.
    public void get(int index, int[] state, int slotsInUse) {
        layout.unpack(packed, index * stride + STATE, state, slotsInUse);
    }

    /// A word of a packed state, see [Layout#word].
    public long word(int index, int word) {
        return packed[index * stride + STATE + word];
    }

    public long fingerprint(int index) {
        return packed[index * stride];
    }

    /// The hosts whose steps need not be taken from a state, as a set of bits.
    public long asleep(int index) {
        return layout.asleep(packed, index * stride + STATE);
    }

    /// How a state was first reached; see [Way].
    public long way(int index) {
        return ways[index];
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

    /// The bytes that it takes in memory, about.
    long bytes() {
        return 64 + Long.BYTES * ((long) ways.length + packed.length);
    }

    /// The words of the states in use; the array may be longer.
    long[] packed() {
        return packed;
    }

    /// How each state was reached; the array may be longer.
    long[] ways() {
        return ways;
    }

    /// How many words each state takes, its fingerprint included.
    int stride() {
        return stride;
    }
}
