package dev.ironwright.invariants.induction;

import java.util.Optional;

/// A way to break a claim, as far as the step and the broken tuple say: what must be the case before.
///
/// @param move empty when it is false without a step
/// @param before what a state must have for it
/// @param twice true when the packet that is taken must be there once more
record Case(Optional<Move> move, Facts before, boolean twice) {}
