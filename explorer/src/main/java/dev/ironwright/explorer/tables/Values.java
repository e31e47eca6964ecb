package dev.ironwright.explorer.tables;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Packet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// States of the system as values, and back.
public final class Values {

    /// A fixed order, even of messages that are written alike.
    private static final Comparator<Packet<?>> AS_WRITTEN =
            Comparator.<Packet<?>, String>comparing(Packet::toString)
                    .thenComparingLong(packet -> StableHash.of(packet.message()));

    private final Tables tables;

    public Values(Tables tables) {
        this.tables = tables;
    }

    /// The state behind a vector of ids.
    public GlobalState of(int[] state) {
        var hosts = new ArrayList<At<?>>();
        for (int host = 0; host < tables.hosts(); host++) {
            var id = tables.instance().hosts().get(host);
            hosts.add(new At<>(id, tables.state(host, state[host])));
        }
        return new GlobalState(
                hosts,
                packets(state),
                tables.hasShared()
                        ? Optional.of(tables.shared(state[tables.sharedSlot()]))
                        : Optional.empty(),
                tables.hasGhost()
                        ? Optional.of(tables.ghost(state[tables.ghostSlot()]))
                        : Optional.empty(),
                tables.hasEnvironment()
                        ? Optional.of(tables.environment(state[tables.environmentSlot()]))
                        : Optional.empty());
    }

    /// The packets in the network: by source and destination, then as the network orders them or,
    /// where it does not, by how they are written.
    private List<Packet<?>> packets(int[] state) {
        synchronized (tables) {
            var all = new ArrayList<Packet<?>>();
            boolean ordered = tables.instance().setup().network().ordered();
            Arrays.stream(tables.channels())
                    .sorted(Comparator.comparingInt(Channel::from).thenComparingInt(Channel::to))
                    .forEach(channel -> {
                        var packets = new ArrayList<>(channel.packets(state[channel.slot()]));
                        if (!ordered) {
                            packets.sort(AS_WRITTEN);
                        }
                        all.addAll(packets);
                    });
            return all;
        }
    }

    /// The vector of a state that is given as values.
    ///
    /// @throws IllegalArgumentException when it is not a state of this system
    public int[] idsOf(GlobalState state) {
        check(state);
        synchronized (tables) {
            var ids = new int[tables.width()];
            for (int host = 0; host < tables.hosts(); host++) {
                ids[host] = tables.states(host).id(state.hosts().get(host).state());
            }
            state.shared().ifPresent(value -> ids[tables.sharedSlot()] = tables.sharedId(value));
            state.ghost().ifPresent(value -> ids[tables.ghostSlot()] = tables.ghostId(value));
            state.environment()
                    .ifPresent(value ->
                            ids[tables.environmentSlot()] = tables.environments().id(value));
            var sent = new LinkedHashMap<Channel, List<Message>>();
            for (var packet : state.network()) {
                var channel =
                        tables.channel(
                                tables.instance().indexOf(packet.source()),
                                tables.instance().indexOf(packet.destination()));
                sent.computeIfAbsent(channel, _ -> new ArrayList<>()).add(packet.message());
            }
            sent.forEach((channel, all) -> ids[channel.slot()] = channel.contentOf(all));
            return ids;
        }
    }

    private void check(GlobalState state) {
        var hosts = state.hosts().stream().<HostId>map(At::id).toList();
        require("hosts", hosts, tables.instance().hosts());
        require("shared", state.shared().isPresent(), tables.hasShared());
        require("ghost", state.ghost().isPresent(), tables.hasGhost());
        require("environment", state.environment().isPresent(), tables.hasEnvironment());
        for (int host = 0; host < tables.hosts(); host++) {
            var role = tables.instance().role(host).state();
            var value = state.hosts().get(host).state();
            if (!role.isInstance(value)) {
                throw new IllegalArgumentException(
                        "a host has the state of another role: host=%s state=%s wanted=%s"
                                .formatted(hosts.get(host), value, role.getSimpleName()));
            }
        }
        for (var packet : state.network()) {
            if (!hosts.contains(packet.source()) || !hosts.contains(packet.destination())) {
                throw new IllegalArgumentException(
                        "a packet is from and to a host: packet=%s available=%s"
                                .formatted(packet, hosts));
            }
        }
    }

    private static void require(String what, Object found, Object wanted) {
        if (!found.equals(wanted)) {
            throw new IllegalArgumentException(
                    "a state is of another system: %s=%s wanted=%s".formatted(what, found, wanted));
        }
    }
}
