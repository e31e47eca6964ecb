package dev.ironwright.protocols;

/// What a protocol is to be seen as from outside: a state machine without hosts.
///
/// Its setup has one record of shared variables, which is its state, with its initial values; its
/// actions are [SharedAction]s. It is the part that a person has to read and believe, so keep it
/// short. Being a protocol it can be explored by itself.
///
/// Source: the high-level specifications of IronFleet (Hawblitzel et al., SOSP 2015, section 3.1).
///
/// @param <B> the record of bounds
public interface Specification<B extends Record> extends Protocol<B> {

    /// This specification within these bounds.
    default Specified within(B bounds) {
        return new Specified(this, bounds);
    }
}
