package dev.ironwright.explorer.store;

import java.util.Arrays;

/// How a state's ids are packed into words: as many bits for each slot as its ids need so far.
///
/// Slots that hold 0 everywhere take no bits. No id crosses a word's border.
public final class Layout {

    private final int[] slots;
    private final int[] word;
    private final int[] shift;
    private final int[] bits;
    private final int slotCount;
    private final int slotsUsed;
    private final int words;

    /// @param bits the width of each slot; slots beyond the array hold 0
    public Layout(int[] bits) {
        this.bits = bits.clone();
        slotCount = bits.length;
        slots = new int[bits.length];
        word = new int[bits.length];
        shift = new int[bits.length];
        int used = 0;
        int at = 0;
        int free = Long.SIZE;
        for (int slot = 0; slot < bits.length; slot++) {
            if (bits[slot] > 0) {
                if (bits[slot] > free) {
                    at++;
                    free = Long.SIZE;
                }
                slots[used] = slot;
                word[used] = at;
                shift[used] = Long.SIZE - free;
                free -= bits[slot];
                used++;
            }
        }
        words = at + 1;
        slotsUsed = used;
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
        for (int slot = slotCount; slot < slotsInUse; slot++) {
            if (state[slot] != 0) {
                return false;
            }
        }
        Arrays.fill(into, at, at + words, 0);
        int overflow = 0;
        for (int slot = 0; slot < slotCount; slot++) {
            overflow |= (int) ((long) state[slot] >>> bits[slot]);
        }
        for (int i = 0; i < slotsUsed; i++) {
            into[at + word[i]] |= (long) state[slots[i]] << shift[i];
        }
        return overflow == 0;
    }

    /// Unpacks a state into a vector that is at least as long as the slots.
    void unpack(long[] from, int at, int[] state) {
        Arrays.fill(state, 0);
        for (int i = 0; i < slotsUsed; i++) {
            int slot = slots[i];
            state[slot] = (int) (from[at + word[i]] >>> shift[i] & (1L << bits[slot]) - 1);
        }
    }
}
