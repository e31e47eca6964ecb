import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The packets of type `M` that a host was ever sent, each once.
///
/// @param host the host they were sent to
public record Inbox<M extends Message>(HostId host, List<Packet<M>> packets)
        implements Iterable<Packet<M>> {

    public Inbox {
        packets = List.copyOf(packets);
    }

    /// The packets with a message like this.
    public Inbox<M> where(Predicate<? super M> like) {
        return new Inbox<>(
                host, packets.stream().filter(packet -> like.test(packet.message())).toList());
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
        for (var packet : packets) {
            if (like.test(packet.message())) {
                sources.add(packet.source());
            }
        }
        return Set.copyOf(sources);
    }
}
