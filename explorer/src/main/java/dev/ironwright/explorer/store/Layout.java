package dev.ironwright.explorer.store;

import java.util.Arrays;

/// How a state's ids are packed into words: as many bits for each slot as its ids need so far.
///
/// Behind them lies, in as few bits, which hosts sleep in the state. What is 0 everywhere takes no
/// bits. Nothing crosses a word's border.
public final class Layout {

    private final int[] word;
    private final int[] shift;
    private final int[] bits;
    private final long[] mask;
    private final int slotCount;
    private final int words;

    /// A layout for states in which no host sleeps.
    ///
    /// @param bits the width of each slot; slots beyond the array hold 0
    public Layout(int[] bits) {
        this(bits, 0);
    }

    /// @param bits the width of each slot; slots beyond the array hold 0
    /// @param asleepBits the width of the set of hosts that sleep
    public Layout(int[] bits, int asleepBits) {
        slotCount = bits.length;
        this.bits = Arrays.copyOf(bits, slotCount + 1);
        this.bits[slotCount] = asleepBits;
        word = new int[slotCount + 1];
        shift = new int[slotCount + 1];
        mask = new long[slotCount + 1];
        int at = 0;
        int free = Long.SIZE;
        for (int place = 0; place <= slotCount; place++) {
            int width = this.bits[place];
            if (width > free) {
                at++;
                free = Long.SIZE;
            }
            word[place] = at;
            shift[place] = Long.SIZE - free & Long.SIZE - 1;
            mask[place] = width == 0 ? 0 : -1L >>> Long.SIZE - width;
            free -= width;
        }
        words = at + 1;
    }

    /// The words that a state takes.
    public int words() {
        return words;
    }

    /// The number of slots that may hold another id than 0.
    int slotCount() {
        return slotCount;
    }

    /// The width of each slot, and behind them that of the set of hosts that sleep.
    int width(int place) {
        return bits[place];
    }

    /// The bits that a slot takes; 0 when it holds 0 everywhere.
    public int bits(int slot) {
        return slot < slotCount ? bits[slot] : 0;
    }

    /// The word in which a slot lies.
    public int word(int slot) {
        return word[slot];
    }

    /// The bits of its word that a slot takes.
    public long mask(int slot) {
        return mask[slot] << shift[slot];
    }

    /// True when both pack every state alike.
    public boolean alike(Layout other) {
        return this == other || Arrays.equals(bits, other.bits);
    }

    /// A layout in which this state fits too, with a bit to spare for each slot that grows.
    public Layout widenedFor(int[] state, int slotsInUse, long asleep) {
        var wider = Arrays.copyOf(bits, Math.max(slotCount, slotsInUse));
        Arrays.fill(wider, slotCount, wider.length, 0);
        for (int slot = 0; slot < slotsInUse; slot++) {
            int needed = Integer.SIZE - Integer.numberOfLeadingZeros(state[slot]);
            if (needed > wider[slot]) {
                wider[slot] = Math.min(31, needed + (needed > 3 ? 1 : 0));
            }
        }
        return new Layout(wider, Math.max(asleepBits(), bitsOf(asleep)));
    }

    private int asleepBits() {
        return bits[slotCount];
    }

    private static int bitsOf(long asleep) {
        return Long.SIZE - Long.numberOfLeadingZeros(asleep);
    }

    /// A layout in which everything fits that fits one of the two.
    public Layout or(Layout other) {
        var wider = new int[Math.max(slotCount, other.slotCount)];
        for (int slot = 0; slot < wider.length; slot++) {
            wider[slot] = Math.max(widthOf(slot), other.widthOf(slot));
        }
        return new Layout(wider, Math.max(asleepBits(), other.asleepBits()));
    }

    private int widthOf(int slot) {
        return slot < slotCount ? bits[slot] : 0;
    }

    /// Packs a state; false when it does not fit, after which `into` holds nothing of use.
    boolean pack(int[] state, int slotsInUse, long asleep, long[] into, int at) {
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
        if (word[slotCount] != current) {
            into[at + current] = packed;
            packed = 0;
            current = word[slotCount];
        }
        into[at + current] = packed | (asleep & mask[slotCount]) << shift[slotCount];
        return overflow == 0 && (asleep & ~mask[slotCount]) == 0;
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

    /// The hosts that sleep in a state, as a set of bits.
    long asleep(long[] from, int at) {
        return from[at + word[slotCount]] >>> shift[slotCount] & mask[slotCount];
    }
}
