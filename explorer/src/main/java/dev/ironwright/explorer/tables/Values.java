package dev.ironwright.explorer.tables;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.protocols.At;
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
                            packets.sort(Comparator.comparing(Packet::toString));
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
        synchronized (tables) {
            var ids = new int[tables.width()];
            if (state.hosts().size() != tables.hosts()) {
                throw new IllegalArgumentException(
                        "a state has another number of hosts: hosts=%d wanted=%d"
                                .formatted(state.hosts().size(), tables.hosts()));
            }
            for (int host = 0; host < tables.hosts(); host++) {
                ids[host] = tables.states(host).id(state.hosts().get(host).state());
            }
            state.shared().ifPresent(value -> ids[tables.sharedSlot()] = tables.sharedId(value));
            state.ghost().ifPresent(value -> ids[tables.ghostSlot()] = tables.ghostId(value));
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
}
