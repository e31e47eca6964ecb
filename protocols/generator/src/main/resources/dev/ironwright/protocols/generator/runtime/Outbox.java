import java.util.ArrayList;
import java.util.List;

/// Collects what one host sends. Nothing leaves before the method that sends it has returned, so a
/// host can be written to disk first when it must remember what it has promised.
public final class Outbox {

    private final HostId source;
    private final List<Packet<Message>> packets = new ArrayList<>();

    public Outbox(HostId source) {
        this.source = source;
    }

    /// Sends this message.
    public void send(HostId to, Message message) {
        packets.add(new Packet<>(source, to, message));
    }

    /// Sends this message to each of these hosts.
    public void broadcast(Iterable<HostId> to, Message message) {
        to.forEach(host -> send(host, message));
    }

    /// Takes out what was sent since the last call, in the order sent.
    public List<Packet<Message>> drain() {
        var drained = List.copyOf(packets);
        packets.clear();
        return drained;
    }
}
