package dev.ironwright.explorer.store;

import java.util.Arrays;

/// How a state's ids are packed into words: as many bits for each slot as its ids need so far.
///
/// Slots that hold 0 everywhere take no bits. No id crosses a word's border.
public final class Layout {

    private final int[] word;
    private final int[] shift;
    private final int[] bits;
    private final long[] mask;
    private final int slotCount;
    private final int words;

    /// @param bits the width of each slot; slots beyond the array hold 0
    public Layout(int[] bits) {
        this.bits = bits.clone();
        slotCount = bits.length;
        word = new int[slotCount];
        shift = new int[slotCount];
        mask = new long[slotCount];
        int at = 0;
        int free = Long.SIZE;
        for (int slot = 0; slot < slotCount; slot++) {
            if (bits[slot] > free) {
                at++;
                free = Long.SIZE;
            }
            word[slot] = at;
            shift[slot] = Long.SIZE - free & Long.SIZE - 1;
            mask[slot] = (1L << bits[slot]) - 1;
            free -= bits[slot];
        }
        words = at + 1;
    }

    /// The words that a state takes.
    public int words() {
        return words;
    }

    /// A layout in which this state fits too, with a bit to spare for each slot that grows.
    public Layout widenedFor(int[] state, int slotsInUse) {
        var wider = Arrays.copyOf(bits, Math.max(slotCount, slotsInUse));
        for (int slot = 0; slot < slotsInUse; slot++) {
            int needed = Integer.SIZE - Integer.numberOfLeadingZeros(state[slot]);
            if (needed > wider[slot]) {
                wider[slot] = Math.min(31, needed + (needed > 3 ? 1 : 0));
            }
        }
        return new Layout(wider);
    }

    /// A layout in which everything fits that fits one of the two.
    public Layout or(Layout other) {
        var wider = Arrays.copyOf(bits, Math.max(slotCount, other.slotCount));
        for (int slot = 0; slot < other.slotCount; slot++) {
            wider[slot] = Math.max(wider[slot], other.bits[slot]);
        }
        return new Layout(wider);
    }

    /// Packs a state; false when it does not fit, after which `into` holds nothing of use.
    boolean pack(int[] state, int slotsInUse, long[] into, int at) {
        int overflow = 0;
        for (int slot = slotCount; slot < slotsInUse; slot++) {
            overflow |= state[slot];
        }
        long packed = 0;
        int current = 0;
        for (int slot = 0; slot < slotCount; slot++) {
            long id = state[slot];
            overflow |= (int) (id >>> bits[slot]);
            if (word[slot] != current) {
                into[at + current] = packed;
                packed = 0;
                current = word[slot];
            }
            packed |= id << shift[slot];
        }
        into[at + current] = packed;
        return overflow == 0;
    }

    /// Unpacks a state into a vector that holds 0 beyond the slots in use.
    void unpack(long[] from, int at, int[] state, int slotsInUse) {
        for (int slot = 0; slot < slotCount; slot++) {
            state[slot] = (int) (from[at + word[slot]] >>> shift[slot] & mask[slot]);
        }
        if (slotCount < slotsInUse) {
            Arrays.fill(state, slotCount, slotsInUse, 0);
        }
    }
}
