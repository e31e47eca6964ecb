package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

import java.util.Arrays;
import java.util.TreeSet;

/// Collects facts that do not contradict each other.
final class FactsBuilder {

    private final int[] values;
    private final TreeSet<Integer> packets = new TreeSet<>();

    FactsBuilder(int slots) {
        values = new int[slots];
        Arrays.fill(values, -1);
    }

    FactsBuilder(int slots, Facts facts) {
        this(slots);
        for (int i = 0; i < facts.slots().length(); i++) {
            values[facts.slots().get(i)] = facts.values().get(i);
        }
        packets.addAll(facts.packets().asList());
    }

    /// Says what a slot is; false when it was said to be something else.
    boolean slot(int slot, int value) {
        if (values[slot] >= 0) {
            return values[slot] == value;
        }
        values[slot] = value;
        return true;
    }

    void packet(int packet) {
        packets.add(packet);
    }

    void forgetSlot(int slot) {
        values[slot] = -1;
    }

    Facts build() {
        var slots = ImmutableIntArray.builder();
        var known = ImmutableIntArray.builder();
        for (int slot = 0; slot < values.length; slot++) {
            if (values[slot] >= 0) {
                slots.add(slot);
                known.add(values[slot]);
            }
        }
        return new Facts(slots.build(), known.build(), ImmutableIntArray.copyOf(packets));
    }
}
