package dev.ironwright.explorer.tables;

import org.jspecify.annotations.Nullable;

/// A state as a step leads to it: from where, and which of its slots the step wrote anew.
///
/// Made once and filled again for every step, see [Tables#apply].
public final class Arrival {

    private final int[] state;
    private final int[] changed;
    private int changes;
    private int @Nullable [] before;

    /// @param width the length of a state's vector
    public Arrival(int width) {
        this(new int[width]);
    }

    private Arrival(int[] state) {
        this.state = state;
        changed = new int[2 * state.length]; // a slot may be written twice
    }

    /// A state to which no step led.
    public static Arrival at(int[] initial) {
        return new Arrival(initial);
    }

    /// A state to which a step leads from another.
    public static Arrival of(int[] before, int[] after) {
        var arrival = new Arrival(after.length);
        arrival.from(before, before.length);
        for (int slot = 0; slot < after.length; slot++) {
            arrival.write(slot, after[slot]);
        }
        return arrival;
    }

    /// Starts over from a state, with no slot changed.
    void from(int[] origin, int slots) {
        System.arraycopy(origin, 0, state, 0, slots);
        before = origin;
        changes = 0;
    }

    /// Says what a slot holds.
    public void write(int slot, int id) {
        if (state[slot] != id) {
            state[slot] = id;
            changed[changes++] = slot;
        }
    }

    /// The state; written anew when this is filled again.
    public int[] state() {
        return state;
    }

    /// The state from which the step led here; null when none did.
    public int @Nullable [] before() {
        return before;
    }

    /// The number of slots that the step changed.
    public int changes() {
        return changes;
    }

    /// One of the slots that the step changed.
    public int changed(int i) {
        return changed[i];
    }
}
