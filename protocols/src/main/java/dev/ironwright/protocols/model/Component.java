package dev.ironwright.protocols.model;

/// What one component of a claim ranges over.
public sealed interface Component {

    /// The hosts of the role with this state.
    record Hosts(Class<?> state) implements Component {}

    /// The packets in the network whose message is of this type.
    record Packets(Class<?> message) implements Component {}

    /// All hosts of the role with this state, at once.
    record AllHosts(Class<?> state) implements Component {}

    /// All packets in the network whose message is of this type, at once.
    record AllPackets(Class<?> message) implements Component {}

    /// The state of a specification.
    ///
    /// @param refinement the claim that says which
    record Abstraction(Class<?> state, ClaimType refinement) implements Component {}

    /// The hosts, each with the packets of this type that lie in the network for it.
    record Inboxes(Class<?> message) implements Component {}

    /// The hosts of a role, or the shared or ghost variables, before and after a step.
    record Changes(Class<?> state) implements Component {}

    /// The shared variables.
    record SharedVariables(Class<?> type) implements Component {}

    /// The ghost variables.
    record GhostVariables(Class<?> type) implements Component {}

    /// What has happened to the hosts and what still may.
    record TheEnvironment() implements Component {}

    /// The bounds of the exploration.
    record TheBounds() implements Component {}

    /// Values: an enum's, or those that the bounds name.
    record Values(Parameter parameter) implements Component {}
}
