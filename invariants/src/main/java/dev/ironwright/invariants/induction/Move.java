package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.explorer.Step;

import java.util.Map;
import java.util.Optional;

/// One step from type-correct values of the slots that it reads, whatever the others are.
///
/// @param action the action's name
/// @param slots what it reads and may change, in ascending order
/// @param before the values of these slots
/// @param after their values after the step; of no use where it leads outside
/// @param received the packet that it takes, or -1
/// @param read the packets that it looks for in an inbox, and finds or does not
/// @param loses true when one copy of that packet is gone afterwards
/// @param sent the packets that are in the network afterwards
/// @param outside how the step leaves the type-correct states, when it does
record Move(
        String action,
        Step step,
        ImmutableIntArray slots,
        ImmutableIntArray before,
        ImmutableIntArray after,
        int received,
        Cube read,
        boolean loses,
        ImmutableIntArray sent,
        Optional<String> outside) {

    /// The place of a slot among those of the move, or -1.
    private int place(int slot) {
        return slots.indexOf(slot);
    }

    boolean touches(int slot) {
        return place(slot) >= 0;
    }

    /// What a slot that the move touches is afterwards.
    int after(int slot) {
        return after.get(place(slot));
    }

    boolean changes(int slot) {
        int place = place(slot);
        return place >= 0 && before.get(place) != after.get(place);
    }

    /// Says what must be for the step to be possible.
    void require(FactsBuilder facts) {
        for (int i = 0; i < slots.length(); i++) {
            facts.slot(slots.get(i), before.get(i));
        }
        if (received >= 0) {
            facts.packet(received);
        }
        read.present().forEach(facts::packet);
    }

    /// What must not be for the step to be possible.
    Without without() {
        return read.absent().isEmpty() ? Without.NOTHING : new Without(read.absent(), Map.of());
    }

    /// This move with one more slot, greater than all others, which goes from a value to another.
    Move with(int slot, int from, int to) {
        return new Move(
                action,
                step,
                plus(slots, slot),
                plus(before, from),
                plus(after, to),
                received,
                read,
                loses,
                sent,
                to < 0 ? Optional.of("the ghost variables leave their type") : outside);
    }

    private static ImmutableIntArray plus(ImmutableIntArray all, int last) {
        return ImmutableIntArray.builder().addAll(all).add(last).build();
    }
}
