package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

import java.util.BitSet;
import java.util.Map;

/// Where these facts are, there must be a witness: one of these packets, or a host in one of these
/// states.
///
/// @param hosts the witnesses' states by slot
record Demand(Facts when, ImmutableIntArray packets, Map<Integer, BitSet> hosts) {

    boolean isMetBy(int slot, int value) {
        var states = hosts.get(slot);
        return states != null && states.get(value);
    }
}
