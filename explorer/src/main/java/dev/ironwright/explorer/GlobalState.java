package dev.ironwright.explorer;

import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.Packet;

import java.util.List;
import java.util.Optional;

/// A state of the whole system, as values.
///
/// @param hosts every host with its state, in the order of the setup
/// @param network the packets in the network: once each where it keeps everything, as often as they
///     are in flight where delivery consumes, and in order per pair of hosts where it keeps order
/// @param shared the shared variables, when there are any
/// @param ghost the ghost variables, when there are any
/// @param environment what has happened to the hosts, where the model has faults or clocks
public record GlobalState(
        List<At<?>> hosts,
        List<Packet<?>> network,
        Optional<Object> shared,
        Optional<Object> ghost,
        Optional<Environment> environment) {

    public GlobalState {
        hosts = List.copyOf(hosts);
        network = List.copyOf(network);
    }

    /// A state of a system in which nothing goes wrong.
    public GlobalState(
            List<At<?>> hosts,
            List<Packet<?>> network,
            Optional<Object> shared,
            Optional<Object> ghost) {
        this(hosts, network, shared, ghost, Optional.empty());
    }
}
