package dev.ironwright.protocols;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All packets of type `M` in the network at once, for a [Claim] that counts them, as for a quorum.
///
/// @param all each once, in a fixed order: by source, then by destination
public record Packets<M extends Message>(List<Packet<M>> all) implements Iterable<Packet<M>> {

    public Packets {
        all = List.copyOf(all);
    }

    @Override
    public Iterator<Packet<M>> iterator() {
        return all.iterator();
    }

    public Stream<Packet<M>> stream() {
        return all.stream();
    }

    public Stream<M> messages() {
        return all.stream().map(Packet::message);
    }

    public int size() {
        return all.size();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// The hosts that sent a message like this: what a quorum is counted by.
    public Set<HostId> sources(Predicate<? super M> like) {
        var sources = new TreeSet<HostId>();
        all.stream().filter(p -> like.test(p.message())).forEach(p -> sources.add(p.source()));
        return Set.copyOf(sources);
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
