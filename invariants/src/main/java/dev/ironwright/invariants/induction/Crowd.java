package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Inbox;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Packets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The packets that something is said of all at once: those of a type, to one host or to any.
///
/// @param host whose inbox it is
/// @param packets every one that can be there
record Crowd(Space space, Optional<HostId> host, ImmutableIntArray packets) {

    /// All packets of a type.
    static Crowd of(Space space, Class<?> message) {
        return sorted(space, Optional.empty(), packet -> message.isInstance(packet.message()));
    }

    /// What can lie there for a host.
    ///
    /// @param reads the messages that are looked at
    static Crowd to(Space space, HostId host, Predicate<Message> reads) {
        return sorted(
                space,
                Optional.of(host),
                packet -> packet.destination().equals(host) && reads.test(packet.message()));
    }

    private static Crowd sorted(Space space, Optional<HostId> host, Predicate<Packet<?>> wanted) {
        var instance = space.instance();
        Comparator<Packet<?>> order =
                Comparator.<Packet<?>>comparingInt(p -> instance.indexOf(p.source()))
                        .thenComparingInt(p -> instance.indexOf(p.destination()))
                        .thenComparing(Packet::toString);
        var all = new ArrayList<Packet<?>>();
        for (int packet = 0; packet < space.packetCount(); packet++) {
            if (wanted.test(space.packet(packet))) {
                all.add(space.packet(packet));
            }
        }
        all.sort(order);
        return new Crowd(
                space, host, ImmutableIntArray.copyOf(all.stream().mapToInt(space::packetId)));
    }

    /// What is there when these packets are, as the claim's component: a [Packets] or an [Inbox].
    Object among(ImmutableIntArray present) {
        var all = packets.stream().filter(present::contains).mapToObj(space::packet).toList();
        return host.<Object>map(it -> inbox(it, all)).orElseGet(() -> packets(all));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Inbox<?> inbox(HostId host, List<Packet<?>> all) {
        return new Inbox<Message>(host, (List) all);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Packets<?> packets(List<Packet<?>> all) {
        return new Packets<Message>((List) all);
    }
}
