package dev.ironwright.invariants.induction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// What of a state makes it a counterexample: all states like this are one, or satisfy not even the
/// invariants.
///
/// @param slots the values that slots may have; slots that do not matter are left out
/// @param packets for each packet that is needed, those of which any will do
record Pattern(
        Map<Integer, BitSet> slots, List<BitSet> packets, Without without, List<Matter> matters) {

    Pattern {
        slots = ImmutableMap.copyOf(slots);
        packets = ImmutableList.copyOf(packets);
        matters = ImmutableList.copyOf(matters);
    }
}
