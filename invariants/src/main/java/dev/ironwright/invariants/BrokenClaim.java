package dev.ironwright.invariants;

import dev.ironwright.protocols.Claim;

import java.util.List;

/// A claim that is false in a state or of a step, with every tuple that shows it.
///
/// @param tuples the first of them
/// @param count how many there are
public record BrokenClaim(String property, List<FailingTuple> tuples, long count) {

    /// So many tuples are listed; the others are counted.
    public static final int LISTED = 100;

    /// A tuple of which the claim is false, and why.
    public record FailingTuple(Claim tuple, Why why) {}

    public BrokenClaim {
        tuples = List.copyOf(tuples);
    }

    /// How many are not listed.
    public long more() {
        return count - tuples.size();
    }
}
