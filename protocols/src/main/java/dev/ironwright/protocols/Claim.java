package dev.ironwright.protocols;

/// Something that should be true, written as a record whose components are what "for all" ranges over.
///
/// This is IronFleet's quantifier hiding: no loop over the state appears in a claim, and a failure
/// is the record itself. Components range over:
///
/// - [At]: the hosts of a role with their states · [Packet]: the packets of a type in the network
/// - [Inbox]: hosts with the packets that lie in the network for them
/// - [Hosts], [Packets]: all of them at once, for what is said of a quorum
/// - [Change]: hosts of a role, before and after a step (only in a [StepInvariant])
/// - the record of shared variables, of ghost variables, or of bounds: the one there is
/// - the record of a specification's state that a [Refinement] gives
/// - enums, booleans, host ids, and values named in the bounds, as for an action's parameters.
public sealed interface Claim
        permits Invariant,
                Witnessed,
                StepInvariant,
                Reachable,
                Constraint,
                Final,
                Refinement,
                Temporal {}
