package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

import java.util.Arrays;

/// What one component of a claim ranges over: values of some slots, or packets.
final class Axis {

    private final Space space;
    private final ImmutableIntArray slots;
    private final ImmutableIntArray values;
    private final ImmutableIntArray packets;
    private final int[] firstOfSlot;
    private final int[] placeOfPacket;

    private Axis(Space space, ImmutableIntArray slotsRanged, ImmutableIntArray packets) {
        this.space = space;
        this.packets = packets;
        firstOfSlot = new int[space.slots()];
        Arrays.fill(firstOfSlot, -1);
        var owners = ImmutableIntArray.builder();
        var owned = ImmutableIntArray.builder();
        int elements = 0;
        for (int i = 0; i < slotsRanged.length(); i++) {
            int slot = slotsRanged.get(i);
            firstOfSlot[slot] = elements;
            for (int value = 0; value < space.size(slot); value++) {
                owners.add(slot);
                owned.add(value);
            }
            elements += space.size(slot);
        }
        slots = owners.build();
        values = owned.build();
        placeOfPacket = new int[space.packetCount()];
        Arrays.fill(placeOfPacket, -1);
        for (int i = 0; i < packets.length(); i++) {
            placeOfPacket[packets.get(i)] = i;
        }
    }

    static Axis ofSlots(Space space, int... slots) {
        return new Axis(space, ImmutableIntArray.copyOf(slots), ImmutableIntArray.of());
    }

    static Axis ofPackets(Space space, Class<?> message) {
        return new Axis(
                space,
                ImmutableIntArray.of(),
                ImmutableIntArray.copyOf(space.packetsWith(message)));
    }

    int size() {
        return slots.length() + packets.length();
    }

    boolean isOfPackets() {
        return slots.isEmpty();
    }

    int slot(int element) {
        return slots.get(element);
    }

    int value(int element) {
        return values.get(element);
    }

    int packet(int element) {
        return packets.get(element);
    }

    /// A host with a state, a packet, or variables.
    Object part(int element) {
        return isOfPackets()
                ? space.packet(packets.get(element))
                : space.part(slots.get(element), values.get(element));
    }

    /// The element that is this slot with this value, or -1.
    int of(int slot, int value) {
        return firstOfSlot[slot] < 0 ? -1 : firstOfSlot[slot] + value;
    }

    /// The first element of a slot, or -1; the others follow.
    int first(int slot) {
        return firstOfSlot[slot];
    }

    /// The element that is this packet, or -1.
    int ofPacket(int packet) {
        return placeOfPacket[packet];
    }

    /// Says what an element says; false when something else was said.
    boolean require(int element, FactsBuilder facts) {
        if (isOfPackets()) {
            facts.packet(packets.get(element));
            return true;
        }
        return facts.slot(slots.get(element), values.get(element));
    }
}
