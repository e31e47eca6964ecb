package dev.ironwright.protocols;

/// Every behaviour of the protocol is one of a specification, when seen through an abstraction.
///
/// Every initial state stands for an initial state of the specification; every step is a step of the
/// specification, or leaves its state as it is. The components of the record are what the abstraction
/// reads: [Hosts] and [Packets], the ghost or shared variables, the bounds, an [At] of a role with
/// one host. Other claims may have a component of type `A`: the state of the specification that the
/// state stands for. That is how packets are tied to it.
///
/// Source: Abadi and Lamport, "The existence of refinement mappings"; IronFleet, section 3.
///
/// @param <A> the record of the specification's state
public non-sealed interface Refinement<A> extends Claim {

    /// What is refined. Depends on nothing but the bounds.
    Specified specification();

    /// The state of the specification that this state stands for.
    A abstraction();

    /// How many steps of the specification one step of the protocol may be, at most.
    default int steps() {
        return 1;
    }
}
