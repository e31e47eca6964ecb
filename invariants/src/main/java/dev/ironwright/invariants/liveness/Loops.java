package dev.ironwright.invariants.liveness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds a short loop within a fair component that meets every fairness condition.
///
/// It asks for no more than it must: a condition that the loop so far does not meet is served
/// by the nearest step or state that does, and so on until all are met. For one thread.
final class Loops {

    private final Successors successors;
    private final Conditions conditions;
    private final int[] fair;
    private final BitSet visiting;

    /// @param fair the fair component of each state
    Loops(Successors successors, Conditions conditions, int[] fair, BitSet visiting) {
        this.successors = successors;
        this.conditions = conditions;
        this.fair = fair;
        this.visiting = visiting;
    }

    /// What is still to be done on the loop.
    private record Wanted(BitSet conditions, boolean visit) {

        boolean nothing() {
            return conditions.isEmpty() && !visit;
        }
    }

    /// A loop from a state back to it; no step at all when the behaviour may stop there.
    List<Edge> from(int state) {
        var asked = new BitSet();
        while (true) {
            var loop = round(state, asked);
            var unmet = unmet(state, loop);
            if (unmet.isEmpty()) {
                return loop;
            }
            asked.or(unmet);
        }
    }

    private List<Edge> round(int state, BitSet asked) {
        var loop = new ArrayList<Edge>();
        var wanted = new Wanted((BitSet) asked.clone(), !visiting.get(state));
        wanted.conditions.andNot(disabled(state));
        int at = state;
        while (!wanted.nothing()) {
            for (var edge : nearest(at, wanted)) {
                loop.add(edge);
                wanted = after(edge, wanted);
                at = edge.to();
            }
        }
        if (at != state) {
            loop.addAll(way(at, edge -> edge.to() == state));
        }
        return loop;
    }

    private Wanted after(Edge edge, Wanted wanted) {
        var left = (BitSet) wanted.conditions.clone();
        for (int condition : conditions.of(edge.event())) {
            left.clear(condition);
        }
        left.andNot(disabled(edge.to()));
        return new Wanted(left, wanted.visit && !visiting.get(edge.to()));
    }

    private List<Edge> nearest(int at, Wanted wanted) {
        return way(at, edge -> !after(edge, wanted).equals(wanted));
    }

    /// Told whether an edge is wanted.
    @FunctionalInterface
    private interface Goal {
        boolean met(Edge edge);
    }

    /// A shortest way within the component whose last edge is wanted.
    private List<Edge> way(int from, Goal goal) {
        Map<Integer, Edge> reached = new HashMap<>();
        var open = new ArrayDeque<Integer>();
        open.add(from);
        while (!open.isEmpty()) {
            int state = open.remove();
            for (var edge : edges(state)) {
                if (goal.met(edge)) {
                    return wayTo(edge, from, reached);
                }
                if (edge.to() != from && reached.putIfAbsent(edge.to(), edge) == null) {
                    open.add(edge.to());
                }
            }
        }
        throw new IllegalStateException("a fair component has no such step: state=" + from);
    }

    private static List<Edge> wayTo(Edge last, int from, Map<Integer, Edge> reached) {
        var way = new ArrayList<Edge>();
        for (var edge = last; edge != null; edge = reached.get(edge.from())) {
            way.addFirst(edge);
            if (edge.from() == from) {
                break;
            }
        }
        return way;
    }

    private List<Edge> edges(int state) {
        var edges = new ArrayList<Edge>();
        int n = successors.of(state);
        for (int s = 0; s < n; s++) {
            int target = successors.target(s);
            if (target >= 0 && fair[target] == fair[state]) {
                edges.add(new Edge(state, successors.event(s), target));
            }
        }
        return edges;
    }

    /// The conditions that it would take nothing to meet, since the state does not enable
    /// them.
    private BitSet disabled(int state) {
        var disabled = new BitSet();
        for (int condition = 0; condition < conditions.size(); condition++) {
            if (!conditions.get(condition).strong()) {
                disabled.set(condition);
            }
        }
        disabled.andNot(enabled(state));
        return disabled;
    }

    private BitSet enabled(int state) {
        var enabled = new BitSet();
        int n = successors.of(state);
        for (int s = 0; s < n; s++) {
            for (int condition : conditions.of(successors.event(s))) {
                enabled.set(condition);
            }
        }
        return enabled;
    }

    /// What a loop neglects.
    private BitSet unmet(int state, List<Edge> loop) {
        var always = enabled(state);
        var ever = (BitSet) always.clone();
        var taken = new BitSet();
        for (var edge : loop) {
            var enabled = enabled(edge.to());
            always.and(enabled);
            ever.or(enabled);
            for (int condition : conditions.of(edge.event())) {
                taken.set(condition);
            }
        }
        var unmet = new BitSet();
        ever.stream()
                .filter(condition -> !taken.get(condition))
                .filter(condition -> conditions.get(condition).strong() || always.get(condition))
                .forEach(unmet::set);
        return unmet;
    }
}
