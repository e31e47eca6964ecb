package dev.ironwright.samples.ironkv;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

import dev.ironwright.protocols.Ghost;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.history.History;
import dev.ironwright.protocols.history.KeyValueMap;
import dev.ironwright.protocols.history.Sequential;
import dev.ironwright.samples.ironkv.KvMessage.Delegate;

import java.util.Collection;
import java.util.List;

/// Which delegates and acknowledgements hosts were given, which of them again, and what hosts have
/// sent again.
///
/// @param remembers whether it takes notes of deliveries at all: they multiply the states
/// @param history what clients have asked and heard; without lanes when no notes are taken of it
public record Deliveries(
        boolean remembers,
        ImmutableSet<Packet<?>> once,
        ImmutableSet<Packet<?>> again,
        ImmutableSet<Packet<?>> resent,
        History history)
        implements Ghost<Deliveries> {

    static Deliveries none(Bounds bounds) {
        return new Deliveries(
                bounds.remembersDeliveries(),
                ImmutableSet.of(),
                ImmutableSet.of(),
                ImmutableSet.of(),
                History.of(bounds.recordsHistory() ? bounds.clients() : 0));
    }

    @Override
    public Deliveries after(HostStep step) {
        return step.host().role().equals("client") ? heard(step) : delivered(step);
    }

    private Deliveries heard(HostStep step) {
        if (history.clients().isEmpty()) return this;
        int client = step.host().index();
        var next =
                switch (step.action()) {
                    case ClientActions.RequestGet get ->
                            history.invoked(client, new KeyValueMap.Get(get.key()));
                    case ClientActions.RequestSet set ->
                            history.invoked(
                                    client,
                                    set.value()
                                            .<KeyValueMap.Call>map(
                                                    it -> new KeyValueMap.Put(set.key(), it))
                                            .orElse(new KeyValueMap.Remove(set.key())));
                    case ClientActions.ReceiveAnswer _ -> answered(client, step);
                    default -> history;
                };
        return new Deliveries(remembers, once, again, resent, next);
    }

    /// A reply to a get has the value, and one to a set has nothing new to tell.
    private History answered(int client, HostStep step) {
        if (!(step.received().orElseThrow().message() instanceof SingleMessage message)
                || !(message.m() instanceof KvMessage.Reply(int _, var value))) return history;
        var pending = history.clients().get(client).pending();
        boolean gets = pending.filter(it -> it.call() instanceof KeyValueMap.Get).isPresent();
        return history.returned(client, gets ? value : Sequential.Done.DONE);
    }

    private Deliveries delivered(HostStep step) {
        if (!remembers) return this;
        if (step.action() instanceof HostActions.NoReceive) {
            return new Deliveries(true, once, again, plus(resent, step.sent()), history);
        }
        if (!(step.action() instanceof HostActions.ReceivePacket)) return this;
        var packet = step.received().orElseThrow();
        if (!isOfNote(packet)) return this;
        return once.contains(packet)
                ? new Deliveries(true, once, plus(again, List.of(packet)), resent, history)
                : new Deliveries(true, plus(once, List.of(packet)), again, resent, history);
    }

    private static boolean isOfNote(Packet<?> packet) {
        return packet.message() instanceof Ack
                || packet.message() instanceof SingleMessage message
                        && message.m() instanceof Delegate;
    }

    private static ImmutableSet<Packet<?>> plus(
            ImmutableSet<Packet<?>> set, Collection<Packet<?>> packets) {
        return Sets.union(set, ImmutableSet.copyOf(packets)).immutableCopy();
    }
}
