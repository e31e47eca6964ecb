package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which values slots must not have together, where certain packets are in the network.
final class Forbidden {

    private final Map<ImmutableIntArray, Set<ImmutableIntArray>> bySlots = new LinkedHashMap<>();

    void add(Facts facts) {
        bySlots.computeIfAbsent(facts.slots(), _ -> new LinkedHashSet<>()).add(facts.values());
    }

    /// The combinations of values by the slots that they are of; no slots mean that the packets alone
    /// are forbidden.
    Map<ImmutableIntArray, Set<ImmutableIntArray>> bySlots() {
        return bySlots;
    }
}
