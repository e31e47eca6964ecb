package dev.ironwright.explorer.partialorder;

import dev.ironwright.explorer.partialorder.Conflicts.Conflict;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What stands in the way of elements, and what it takes to make them possible; asked once each.
///
/// Shared by all workers.
final class Prospects {

    private final LocalGraph graph;
    private final Conflicts conflicts;
    private final Map<Question, Conflict> conflictOf = new ConcurrentHashMap<>();
    private final Map<Question, BitSet> enabling = new ConcurrentHashMap<>();
    private final Map<Question, BitSet> sending = new ConcurrentHashMap<>();

    private record Question(int host, int state, int about) {}

    Prospects(LocalGraph graph, Visibility visibility) {
        this.graph = graph;
        conflicts = new Conflicts(graph, visibility);
    }

    /// With what an element that is possible conflicts.
    Conflict conflict(int host, int state, int element) {
        return conflictOf.computeIfAbsent(
                new Question(host, state, element), q -> conflicts.of(q.host, q.state, q.about));
    }

    /// The elements of a host of which one must come first for another to become possible.
    BitSet enabling(int host, int state, int element) {
        return enabling.computeIfAbsent(new Question(host, state, element), this::findEnabling);
    }

    private BitSet findEnabling(Question asked) {
        var at = graph.host(asked.host);
        var first = new BitSet();
        at.able(asked.state).stream()
                .filter(e -> e != asked.about)
                .filter(e ->
                        at.cell(asked.state, e).moves().stream()
                                .anyMatch(m -> at.everEnabled(m.next()).get(asked.about)))
                .forEach(first::set);
        return first;
    }

    /// The elements of a host of which one must come first for it to send a packet.
    BitSet sending(int host, int state, int packet) {
        return sending.computeIfAbsent(new Question(host, state, packet), this::findSending);
    }

    private BitSet findSending(Question asked) {
        var at = graph.host(asked.host);
        var first = new BitSet();
        at.able(asked.state).stream()
                .filter(e ->
                        at.cell(asked.state, e).moves().stream()
                                .anyMatch(m -> leadsToSending(at, m, asked.about)))
                .forEach(first::set);
        return first;
    }

    private static boolean leadsToSending(HostGraph at, Cell.Move move, int packet) {
        return move.sends().contains(packet) || at.everSent(move.next()).get(packet);
    }
}
