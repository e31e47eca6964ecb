package dev.ironwright.samples.ironkv;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

import dev.ironwright.protocols.Ghost;
import dev.ironwright.protocols.Packet;
import dev.ironwright.samples.ironkv.KvMessage.Delegate;

import java.util.Set;

/// Which delegates and acknowledgements hosts were given, and which of them again.
///
/// @param remembers whether it takes notes at all: they multiply the states
public record Deliveries(
        boolean remembers, ImmutableSet<Packet<?>> once, ImmutableSet<Packet<?>> again)
        implements Ghost<Deliveries> {

    static Deliveries none(boolean remembers) {
        return new Deliveries(remembers, ImmutableSet.of(), ImmutableSet.of());
    }

    @Override
    public Deliveries after(HostStep step) {
        if (!remembers || !(step.action() instanceof HostActions.ReceivePacket)) return this;
        var packet = step.received().orElseThrow();
        if (!isOfNote(packet)) return this;
        return once.contains(packet)
                ? new Deliveries(true, once, plus(again, packet))
                : new Deliveries(true, plus(once, packet), again);
    }

    /// A message that is not acknowledged was not even looked at.
    private static boolean isOfNote(Packet<?> packet) {
        return packet.message() instanceof Ack
                || packet.message() instanceof SingleMessage message
                        && message.m() instanceof Delegate;
    }

    private static ImmutableSet<Packet<?>> plus(Set<Packet<?>> set, Packet<?> packet) {
        return Sets.union(set, Set.of(packet)).immutableCopy();
    }
}
