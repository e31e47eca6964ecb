package dev.ironwright.explorer.partialorder;

import dev.ironwright.explorer.partialorder.Conflicts.Conflict;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// A set of elements of which the others need not come first, closed step by step.
///
/// An element that is possible brings all that conflicts with it; one that is not brings elements of
/// which one must come before it can be. So whatever else happens leaves the possible ones possible,
/// and they lead to the same states before it as after it (stubborn sets: Valmari, LNCS 483).
final class Stubborn {

    private final LocalGraph graph;
    private final Prospects prospects;
    private final Visibility visibility;
    private final Position position;
    private final BitSet[] taken;
    private final BitSet[] dropped;
    private final ArrayDeque<Integer> open = new ArrayDeque<>();

    Stubborn(Reduction.Known known, Position position) {
        graph = known.graph();
        prospects = known.prospects();
        visibility = known.visibility();
        this.position = position;
        taken = sets(graph.hosts());
        dropped = sets(graph.hosts());
    }

    static BitSet[] sets(int hosts) {
        return IntStream.range(0, hosts).mapToObj(_ -> new BitSet()).toArray(BitSet[]::new);
    }

    /// Starts with one element, and closes the set.
    void from(int host, int element, boolean drop) {
        Arrays.stream(taken).forEach(BitSet::clear);
        Arrays.stream(dropped).forEach(BitSet::clear);
        if (drop) {
            dropped[host].set(element);
        }
        take(host, element);
        while (!open.isEmpty()) {
            int next = open.removeLast();
            close(next % graph.hosts(), next / graph.hosts());
        }
    }

    private void take(int host, int element) {
        if (!taken[host].get(element)) {
            taken[host].set(element);
            open.add(element * graph.hosts() + host);
        }
    }

    private void takeAll(int host, BitSet elements) {
        for (int e = elements.nextSetBit(0); e >= 0; e = elements.nextSetBit(e + 1)) {
            take(host, e);
        }
    }

    private void close(int host, int element) {
        if (position.enabled(host).get(element)) {
            takeConflicts(host, element);
        } else if (position.deliverable(host, element)) {
            takeAll(host, enabling(host, element));
        } else {
            takeWhatDelivers(host, element);
        }
    }

    private void takeConflicts(int host, int element) {
        var conflict = conflict(host, element);
        takeAll(host, conflict.others());
        if (conflict.seen()) {
            for (int other = 0; other < graph.hosts(); other++) {
                takeAll(other, graph.host(other).everSeen(position.at(other)));
            }
        }
        takeDrop(host, element);
    }

    /// The network may lose what is delivered.
    private void takeDrop(int host, int element) {
        if (graph.network().loses() && graph.packetOf(host, element) >= 0) {
            dropped[host].set(element);
        }
    }

    private void takeWhatDelivers(int host, int element) {
        int packet = graph.packetOf(host, element);
        int sender = graph.sender(packet);
        boolean able = graph.host(host).able(position.at(host)).get(element);
        int head = position.head(sender, host);
        if (graph.network().ordered() && head >= 0) {
            int first = graph.elementOf(head);
            if (able || !taken[host].get(first) && more(host, enabling(host, element)) > 0) {
                take(host, first);
                takeDrop(host, first);
            } else {
                takeAll(host, enabling(host, element));
            }
            return;
        }
        var sending = prospects.sending(sender, position.at(sender), packet);
        if (able || more(sender, sending) <= more(host, enabling(host, element))) {
            takeAll(sender, sending);
        } else {
            takeAll(host, enabling(host, element));
        }
    }

    private int more(int host, BitSet wanted) {
        int more = 0;
        for (int e = wanted.nextSetBit(0); e >= 0; e = wanted.nextSetBit(e + 1)) {
            more += taken[host].get(e) ? 0 : 1;
        }
        return more;
    }

    private BitSet enabling(int host, int element) {
        return prospects.enabling(host, position.at(host), element);
    }

    private Conflict conflict(int host, int element) {
        return prospects.conflict(host, position.at(host), element);
    }

    /// How many of its elements are possible.
    int size() {
        int size = 0;
        for (int host = 0; host < taken.length; host++) {
            size += dropped[host].cardinality();
            var enabled = position.enabled(host);
            for (int e = enabled.nextSetBit(0); e >= 0; e = enabled.nextSetBit(e + 1)) {
                size += taken[host].get(e) ? 1 : 0;
            }
        }
        return size;
    }

    /// True when taking nothing else loses no verdict: claims about steps notice none of it, and one
    /// element that claims about states do not notice goes on to where there is no way back from.
    boolean suffices() {
        boolean key = false;
        for (int host = 0; host < taken.length; host++) {
            var enabled = position.enabled(host);
            for (int e = enabled.nextSetBit(0); e >= 0; e = enabled.nextSetBit(e + 1)) {
                if (taken[host].get(e)) {
                    var conflict = conflict(host, e);
                    if (!conflict.hiddenStep()) {
                        return false;
                    }
                    key |= conflict.hidden() && goesOn(host, e);
                }
            }
            var lost = dropped[host];
            for (int e = lost.nextSetBit(0); e >= 0; e = lost.nextSetBit(e + 1)) {
                int packet = graph.packetOf(host, e);
                if (!visibility.hidesLossFromSteps(packet)) {
                    return false;
                }
                key |= visibility.hidesLoss(packet);
            }
        }
        return key;
    }

    /// True when an element has a move that is on no circle of moves like it: the host never comes
    /// back, or the network never does.
    private boolean goesOn(int host, int element) {
        var at = graph.host(host);
        int state = position.at(host);
        boolean consumes = graph.network().consumes() && graph.packetOf(host, element) >= 0;
        return at.cell(state, element).moves().stream()
                .anyMatch(move ->
                        at.leaves(state, move.next())
                                || consumes && move.sends().isEmpty()
                                || !graph.network().consumes() && sendsNew(move));
    }

    /// True when it sends a packet that was not there and is not taken out at once.
    private boolean sendsNew(Cell.Move move) {
        return move.sends().stream().anyMatch(this::isNew);
    }

    private boolean isNew(int packet) {
        int to = graph.receiver(packet);
        int element = graph.elementOf(packet);
        return !position.deliverable(to, element)
                && graph.host(to).everAnswered(position.at(to)).get(element);
    }

    void copyTo(BitSet[] elements, BitSet[] drops) {
        for (int host = 0; host < taken.length; host++) {
            elements[host].clear();
            elements[host].or(taken[host]);
            drops[host].clear();
            drops[host].or(dropped[host]);
        }
    }
}
