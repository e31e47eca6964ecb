package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

/// Part of a state: what some slots are, and some packets that are in the network.
///
/// @param slots in ascending order
/// @param values the value of each of these slots
/// @param packets in ascending order, each once
record Facts(ImmutableIntArray slots, ImmutableIntArray values, ImmutableIntArray packets) {

    /// The value of a slot, or -1 when nothing is said of it.
    int value(int slot) {
        for (int i = 0; i < slots.length(); i++) {
            if (slots.get(i) == slot) {
                return values.get(i);
            }
        }
        return -1;
    }

    boolean has(int packet) {
        return packets.contains(packet);
    }
}
