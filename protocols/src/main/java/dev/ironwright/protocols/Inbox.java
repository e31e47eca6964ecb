package dev.ironwright.protocols;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The packets of type `M` that lie in the network for one host.
///
/// As a component of a [Claim] it ranges over hosts. Packets come in a fixed order: by source, and
/// from one source in the order sent where the network keeps it, else in an order that means nothing.
///
/// @param host the host they were sent to
public record Inbox<M extends Message>(HostId host, List<Packet<M>> packets)
        implements Iterable<Packet<M>> {

    public Inbox {
        packets = List.copyOf(packets);
    }

    @Override
    public Iterator<Packet<M>> iterator() {
        return packets.iterator();
    }

    public Stream<Packet<M>> stream() {
        return packets.stream();
    }

    public Stream<M> messages() {
        return packets.stream().map(Packet::message);
    }

    public int size() {
        return packets.size();
    }

    public boolean isEmpty() {
        return packets.isEmpty();
    }

    /// The hosts that sent a message like this: what a quorum is counted by.
    public Set<HostId> sources(Predicate<? super M> like) {
        var sources = new TreeSet<HostId>();
        packets.stream().filter(p -> like.test(p.message())).forEach(p -> sources.add(p.source()));
        return Set.copyOf(sources);
    }
}
