package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

/// What the solver says of some cases.
sealed interface Completion {

    /// A state that satisfies the conjunction and has what one of the cases needs.
    ///
    /// @param values of every slot
    /// @param packets the packets in the network
    record Found(Case found, ImmutableIntArray values, ImmutableIntArray packets)
            implements Completion {}

    /// No state satisfies the conjunction and has what a case needs.
    record None() implements Completion {}

    /// The solver was stopped before it knew.
    record Unknown() implements Completion {}
}
