package dev.ironwright.explorer.symmetry;

import dev.ironwright.explorer.tables.StableHash;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Hosts;
import dev.ironwright.protocols.Inbox;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Packets;

import java.util.Comparator;
import java.util.List;

/// Puts what was renamed into the order that models may rely on: hosts as the setup has them, packets
/// by source and destination, and those of one channel as [dev.ironwright.protocols.Inbox] says.
///
/// @param network decides whether packets of one channel have an order
record InOrder(Network network) {

    private static final Comparator<Packet<?>> BY_ENDS =
            Comparator.<Packet<?>, HostId>comparing(Packet::source)
                    .thenComparing(Packet::destination);

    @SuppressWarnings({"unchecked", "rawtypes"})
    Object of(Object renamed) {
        return switch (renamed) {
            case Inbox inbox -> new Inbox(inbox.host(), packets(inbox.packets()));
            case Packets packets -> new Packets(packets(packets.all()));
            case Hosts hosts -> new Hosts(hosts(hosts.all()));
            default -> renamed;
        };
    }

    /// Packets in the order in which a claim or step is given them.
    List<Packet<?>> packets(List<Packet<?>> packets) {
        var order =
                network.ordered()
                        ? BY_ENDS
                        : BY_ENDS.thenComparingLong(packet -> StableHash.of(packet.message()));
        return packets.stream().sorted(order).toList();
    }

    /// Roles stay where they are; the hosts of each come by their index.
    List<At<?>> hosts(List<At<?>> hosts) {
        var roles = hosts.stream().map(at -> at.id().role()).distinct().toList();
        return hosts.stream()
                .sorted(
                        Comparator.comparingInt((At<?> at) -> roles.indexOf(at.id().role()))
                                .thenComparingInt(at -> at.id().index()))
                .toList();
    }
}
