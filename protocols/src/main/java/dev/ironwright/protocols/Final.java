package dev.ironwright.protocols;

/// Where it is right that nothing more can happen: such a state is finished, not stuck.
///
/// A state is final when some `Final` record of the protocol holds for all of its tuples. One
/// without components that returns true says that the protocol may stop anywhere.
public non-sealed interface Final extends Claim {

    boolean holds();
}
