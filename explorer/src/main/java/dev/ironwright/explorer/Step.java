package dev.ironwright.explorer;

import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Packet;

import java.util.List;
import java.util.Optional;

/// What happened between two states.
public sealed interface Step {

    /// A host took an action.
    ///
    /// @param received the packet that it received, when it did
    /// @param sent the packets that it sent, in order
    record Taken(HostId host, Action<?> action, Optional<Packet<?>> received, List<Packet<?>> sent)
            implements Step {

        public Taken {
            sent = List.copyOf(sent);
        }
    }

    /// The shared variables changed by an action of no host.
    record Shared(Action<?> action) implements Step {}

    /// The network lost a packet.
    ///
    /// @param position its place among the packets from its source to its destination, from 0; where
    ///     the network keeps no order, 0
    record Drop(Packet<?> packet, int position) implements Step {}
}
