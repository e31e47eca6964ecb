package dev.ironwright.explorer.partialorder;

import dev.ironwright.explorer.tables.Channel;
import dev.ironwright.explorer.tables.Sightings;
import dev.ironwright.explorer.tables.Tables;

import java.util.Arrays;
import java.util.BitSet;

/// A state of the system in the terms of the local graphs. One for each worker; set anew for each state.
final class Position {

    private final LocalGraph graph;
    private final Tables tables;
    private final int[] at;
    private final BitSet[] own;
    private final BitSet[] deliverable;
    private final BitSet[] enabled;
    private final int[][] heads;
    private int[][][] contents = new int[0][][];

    Position(LocalGraph graph, Tables tables) {
        this.graph = graph;
        this.tables = tables;
        int hosts = graph.hosts();
        at = new int[hosts];
        own = new BitSet[hosts];
        deliverable = new BitSet[hosts];
        enabled = new BitSet[hosts];
        heads = new int[hosts][hosts];
        for (int host = 0; host < hosts; host++) {
            own[host] = new BitSet();
            for (int e = 0; e < graph.host(host).elements().size(); e++) {
                own[host].set(e, graph.packetOf(host, e) < 0);
            }
            deliverable[host] = new BitSet();
            enabled[host] = new BitSet();
        }
    }

    /// Takes up a state.
    ///
    /// @return false when something in it is not known
    boolean set(int[] state) {
        for (int host = 0; host < at.length; host++) {
            at[host] = state[host];
            if (at[host] >= graph.states(host)) {
                return false;
            }
            deliverable[host].clear();
            Arrays.fill(heads[host], -1);
        }
        for (var channel : tables.channels()) {
            int content = state[channel.slot()];
            if (content != 0 && !put(channel, packets(channel, content))) {
                return false;
            }
        }
        for (int host = 0; host < at.length; host++) {
            var now = enabled[host];
            now.clear();
            now.or(own[host]);
            now.or(deliverable[host]);
            now.and(graph.host(host).able(at[host]));
        }
        return true;
    }

    private boolean put(Channel channel, int[] packets) {
        if (packets.length == 0) {
            return false;
        }
        heads[channel.to()][channel.from()] = packets[0];
        int last = graph.network().ordered() ? 1 : packets.length;
        for (int i = 0; i < last; i++) {
            deliverable[channel.to()].set(graph.elementOf(packets[i]));
        }
        return true;
    }

    /// The packets of a content, by their ids; none when one is not known.
    int[] packets(Channel channel, int content) {
        int slot = channel.slot();
        if (slot >= contents.length) {
            int before = contents.length;
            contents = Arrays.copyOf(contents, slot + 1);
            Arrays.fill(contents, before, contents.length, new int[0][]);
        }
        if (content >= contents[slot].length) {
            contents[slot] = Arrays.copyOf(contents[slot], 2 * content + 1);
        }
        var packets = contents[slot][content];
        if (packets == null) {
            packets =
                    new Sightings(tables)
                            .packets(channel, content).stream().mapToInt(graph::packetId).toArray();
            if (Arrays.stream(packets).anyMatch(id -> id < 0)) {
                packets = new int[0];
            }
            contents[slot][content] = packets;
        }
        return packets;
    }

    /// The state of a host.
    int at(int host) {
        return at[host];
    }

    /// The elements of a host that do something now.
    BitSet enabled(int host) {
        return enabled[host];
    }

    /// True when an element's packet can be delivered; always for a host's own action.
    boolean deliverable(int host, int element) {
        return own[host].get(element) || deliverable[host].get(element);
    }

    /// The elements of a host whose packets can be delivered.
    BitSet deliverable(int host) {
        return deliverable[host];
    }

    /// The packet at the head of an ordered channel, or -1.
    int head(int from, int to) {
        return heads[to][from];
    }
}
