package dev.ironwright.explorer;

import dev.ironwright.protocols.At;
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
public record GlobalState(
        List<At<?>> hosts,
        List<Packet<?>> network,
        Optional<Object> shared,
        Optional<Object> ghost) {

    public GlobalState {
        hosts = List.copyOf(hosts);
        network = List.copyOf(network);
    }
}
