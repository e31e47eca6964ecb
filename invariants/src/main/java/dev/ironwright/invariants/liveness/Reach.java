package dev.ironwright.invariants.liveness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The states in which a behaviour can be after it came to where an evasion begins and stayed
/// within.
///
/// In the order of the length of a shortest way from an initial state by way of there.
final class Reach {

    private static final int BEGINS = -1;
    private static final int UNSEEN = -2;

    private final StateGraph graph;
    private final int[] before;
    private int[] order = new int[1 << 10];
    private int size;

    Reach(StateGraph graph, Successors successors, Evasion evasion) {
        this.graph = graph;
        before = new int[graph.size()];
        Arrays.fill(before, UNSEEN);
        var begins = byDepth(evasion.from());
        int depth = 0;
        int at = 0;
        while (at < size || depth < begins.size()) {
            if (depth < begins.size()) {
                begins.get(depth).stream().forEach(state -> add(state, BEGINS));
            }
            for (int end = size; at < end; at++) {
                int state = order[at];
                int n = successors.of(state);
                for (int s = 0; s < n; s++) {
                    int target = successors.target(s);
                    if (target >= 0 && evasion.within().get(target)) {
                        add(target, state);
                    }
                }
            }
            depth++;
        }
    }

    private List<BitSet> byDepth(BitSet from) {
        var begins = new ArrayList<BitSet>();
        from.stream()
                .forEach(state -> {
                    while (begins.size() <= graph.depth(state)) {
                        begins.add(new BitSet());
                    }
                    begins.get(graph.depth(state)).set(state);
                });
        return begins;
    }

    private void add(int state, int from) {
        if (before[state] == UNSEEN) {
            before[state] = from;
            if (size == order.length) {
                order = Arrays.copyOf(order, 2 * size);
            }
            order[size++] = state;
        }
    }

    /// All of them.
    int[] states() {
        return Arrays.copyOf(order, size);
    }

    /// A shortest way from an initial state.
    List<Integer> wayTo(int state) {
        var way = new ArrayList<Integer>();
        int at = state;
        for (; before[at] >= 0; at = before[at]) {
            way.addFirst(at);
        }
        for (; at >= 0; at = graph.parent(at)) {
            way.addFirst(at);
        }
        return way;
    }
}
