package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

import java.util.BitSet;
import java.util.Map;

/// What a state must not have: these packets, or these values of slots.
record Without(ImmutableIntArray packets, Map<Integer, BitSet> values) {

    static final Without NOTHING = new Without(ImmutableIntArray.of(), Map.of());

    boolean allows(Facts facts) {
        for (int i = 0; i < facts.slots().length(); i++) {
            var excluded = values.get(facts.slots().get(i));
            if (excluded != null && excluded.get(facts.values().get(i))) {
                return false;
            }
        }
        return packets.stream().noneMatch(facts::has);
    }
}
