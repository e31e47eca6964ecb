package dev.ironwright.invariants.liveness;

import java.util.BitSet;

/// What a behaviour must do to break a claim: come to one of some states, stay within others
/// for ever from there on, and visit some again and again.
///
/// @param from where it begins, all of them states to stay in
/// @param within the states to stay in
/// @param visiting some of which must come again and again
record Evasion(BitSet from, BitSet within, BitSet visiting) {}
