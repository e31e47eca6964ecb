package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.At;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Hosts;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Packets;
import dev.ironwright.samples.ironkv.KvMessage.Delegate;

import java.util.List;

/// Where the keys are: with which hosts, and in which delegates on their way.
///
/// For claims and for the abstraction, which see all hosts and packets; no host sees this.
///
/// @param inFlight the delegates between hosts that were sent and not yet taken
record Placement(Hosts<Host> hosts, List<Packet<SingleMessage>> inFlight) {

    static Placement of(Hosts<Host> hosts, Packets<SingleMessage> sent) {
        return new Placement(
                hosts,
                sent.stream()
                        .filter(packet -> packet.message().m() instanceof Delegate)
                        .filter(packet -> isInFlight(packet, hosts))
                        .toList());
    }

    private static boolean isInFlight(Packet<SingleMessage> packet, Hosts<Host> hosts) {
        return isHost(packet.source(), hosts)
                && isHost(packet.destination(), hosts)
                && packet.message().seqno()
                        > hosts.state(packet.destination()).sd().tombstone(packet.source());
    }

    private static boolean isHost(HostId id, Hosts<Host> hosts) {
        return hosts.stream().anyMatch(host -> host.id().equals(id));
    }

    /// The delegates in flight that claim the key.
    List<Packet<SingleMessage>> packetsClaiming(int key) {
        return inFlight.stream().filter(packet -> claims(packet, key)).toList();
    }

    /// The hosts that claim the key.
    List<At<Host>> hostsClaiming(int key) {
        return hosts.stream().filter(host -> claims(host, key)).toList();
    }

    /// Whether a host owns the key, or is about to: it has taken the delegate that says so.
    static boolean claims(At<Host> host, int key) {
        return host.state().owns(host.id(), key) || isAboutToOwn(host, key);
    }

    private static boolean isAboutToOwn(At<Host> host, int key) {
        return host.state()
                .receivedPacket()
                .filter(packet -> packet.source().role().equals(host.id().role()))
                .filter(packet -> claims(packet, key))
                .isPresent();
    }

    private static boolean claims(Packet<SingleMessage> packet, int key) {
        return packet.message().m() instanceof Delegate delegate && delegate.range().contains(key);
    }

    /// The table in which the value of the key is to be found, if it has one.
    Hashtable findHashTable(int key) {
        var packets = packetsClaiming(key);
        if (!packets.isEmpty()) return tableOf(packets.getFirst());
        return hostsClaiming(key).stream()
                .findFirst()
                .map(host ->
                        isAboutToOwn(host, key)
                                ? tableOf(host.state().receivedPacket().orElseThrow())
                                : host.state().h())
                .orElse(Hashtable.EMPTY);
    }

    private static Hashtable tableOf(Packet<SingleMessage> packet) {
        return ((Delegate) packet.message().m()).table();
    }
}
