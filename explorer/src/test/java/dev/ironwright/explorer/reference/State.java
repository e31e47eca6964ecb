package dev.ironwright.explorer.reference;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.Faults;
import dev.ironwright.protocols.Ghost;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Inbox;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A state of the whole system: two of them are the same state when they are equal.
///
/// @param hosts every host with its state, in the order of the setup
/// @param environment where nothing can go wrong, one in which nothing has
public record State(
        ImmutableList<At<?>> hosts,
        Wire wire,
        Optional<Object> shared,
        Optional<Ghost<?>> ghost,
        Environment environment) {

    /// The environment of a state that does not say it.
    static final Environment CALM = Environment.initial(new Faults(), List.of());

    /// The state that an explorer reported, its packets in whatever order.
    public static State of(GlobalState reported, Network network) {
        return new State(
                ImmutableList.copyOf(reported.hosts()),
                Wire.empty(network).with(reported.network()),
                reported.shared(),
                reported.ghost().map(Ghost.class::cast),
                reported.environment().orElse(CALM));
    }

    Object host(int index) {
        return hosts.get(index).state();
    }

    /// The packets of this type that lie in the network for this host, if they are wanted.
    Inbox<Message> inbox(HostId host, Class<?> type, Predicate<Message> wanted) {
        return new Inbox<>(
                host,
                wire.packets().stream()
                        .filter(packet -> packet.destination().equals(host))
                        .filter(packet -> type.isInstance(packet.message()))
                        .filter(packet -> wanted.test(packet.message()))
                        .sorted(comparing(Packet::source))
                        .<Packet<Message>>map(p -> new Packet<>(p.source(), host, p.message()))
                        .toList());
    }

    /// This state with one more host.
    State and(At<?> host) {
        var all = ImmutableList.<At<?>>builder().addAll(hosts).add(host).build();
        return new State(all, wire, shared, ghost, environment);
    }

    /// This state with the host at `index` in another state.
    State with(int index, Object next) {
        var all = new ArrayList<At<?>>(hosts);
        all.set(index, new At<>(hosts.get(index).id(), next));
        return new State(ImmutableList.copyOf(all), wire, shared, ghost, environment);
    }

    State with(Wire next) {
        return new State(hosts, next, shared, ghost, environment);
    }

    State withShared(Object next) {
        return new State(hosts, wire, Optional.of(next), ghost, environment);
    }

    State withGhost(Optional<Ghost<?>> next) {
        return new State(hosts, wire, shared, next, environment);
    }

    State with(Environment next) {
        return new State(hosts, wire, shared, ghost, next);
    }
}
