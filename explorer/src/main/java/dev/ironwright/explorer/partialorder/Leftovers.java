package dev.ironwright.explorer.partialorder;

import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Channel;
import dev.ironwright.explorer.tables.PairMap;
import dev.ironwright.explorer.tables.Sightings;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.Packet;

import java.util.ArrayList;
import java.util.List;

/// Takes packets out of a state that no action will ever receive and no claim reads.
///
/// The receiver skips such a packet in its state and in every one that it may still come to, so what
/// happens is the same with it and without it. One for each worker.
final class Leftovers {

    private final LocalGraph graph;
    private final Visibility visibility;
    private final Tables tables;
    private final boolean possible;
    private final List<PairMap> kept = new ArrayList<>();

    Leftovers(Reduction.Known known, Tables tables) {
        graph = known.graph();
        visibility = known.visibility();
        this.tables = tables;
        possible = !graph.network().ordered() && !graph.network().loses();
    }

    /// Takes them out of a state that was just reached.
    ///
    /// @return the difference that it makes to the fingerprint
    long clear(Arrival state) {
        long change = 0;
        if (possible) {
            for (var channel : tables.channels()) {
                int content = state.state()[channel.slot()];
                int rest = content == 0 ? 0 : rest(channel, state.state()[channel.to()], content);
                if (rest != content) {
                    state.write(channel.slot(), rest);
                    change += new Sightings(tables).change(channel, content, rest);
                }
            }
        }
        return change;
    }

    private int rest(Channel channel, int receiver, int content) {
        while (kept.size() <= channel.slot()) {
            kept.add(new PairMap());
        }
        var known = kept.get(channel.slot());
        int rest = known.get(receiver, content);
        if (rest == PairMap.ABSENT) {
            rest =
                    receiver < graph.states(channel.to())
                            ? new Sightings(tables)
                                    .contentOnly(channel, content, it -> matters(it, receiver))
                            : content;
            known.put(receiver, content, rest);
        }
        return rest;
    }

    private boolean matters(Packet<?> packet, int receiver) {
        int id = graph.packetId(packet);
        return id < 0
                || !visibility.unread(id)
                || graph.host(graph.receiver(id)).everAnswered(receiver).get(graph.elementOf(id));
    }
}
