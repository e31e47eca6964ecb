package dev.ironwright.samples.ironkv;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

import dev.ironwright.protocols.Ghost;
import dev.ironwright.protocols.Packet;
import dev.ironwright.samples.ironkv.KvMessage.Delegate;

import java.util.Collection;
import java.util.List;

/// Which delegates and acknowledgements hosts were given, which of them again, and what hosts have
/// sent again.
///
/// @param remembers whether it takes notes at all: they multiply the states
public record Deliveries(
        boolean remembers,
        ImmutableSet<Packet<?>> once,
        ImmutableSet<Packet<?>> again,
        ImmutableSet<Packet<?>> resent)
        implements Ghost<Deliveries> {

    static Deliveries none(boolean remembers) {
        return new Deliveries(remembers, ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of());
    }

    @Override
    public Deliveries after(HostStep step) {
        if (!remembers) return this;
        if (step.action() instanceof HostActions.NoReceive) {
            return new Deliveries(true, once, again, plus(resent, step.sent()));
        }
        if (!(step.action() instanceof HostActions.ReceivePacket)) return this;
        var packet = step.received().orElseThrow();
        if (!isOfNote(packet)) return this;
        return once.contains(packet)
                ? new Deliveries(true, once, plus(again, List.of(packet)), resent)
                : new Deliveries(true, plus(once, List.of(packet)), again, resent);
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
