package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.Lasso;
import dev.ironwright.explorer.Lasso.Duty;
import dev.ironwright.explorer.Lasso.Met;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.tables.Values;
import dev.ironwright.protocols.Packet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Shows behaviours as values. For one thread.
final class Lassos {

    private final StateGraph graph;
    private final Successors successors;
    private final Conditions conditions;
    private final Values values;

    Lassos(StateGraph graph, Successors successors, Conditions conditions) {
        this.graph = graph;
        this.successors = successors;
        this.conditions = conditions;
        values = new Values(graph.tables());
    }

    /// A lasso.
    ///
    /// @param stem the states up to where the loop begins
    Lasso of(List<Integer> stem, List<Edge> loop) {
        var trace = trace(stem, loop);
        int begin = stem.size() - 1;
        return new Lasso(trace, begin, duties(stem.getLast(), begin, loop));
    }

    /// The execution through these states, and on by these steps.
    Trace trace(List<Integer> stem, List<Edge> more) {
        var edges = new ArrayList<Edge>();
        for (int i = 1; i < stem.size(); i++) {
            edges.add(edge(stem.get(i - 1), stem.get(i)));
        }
        edges.addAll(more);
        var transitions =
                edges.stream()
                        .map(edge ->
                                new Trace.Transition(
                                        edge.event().step(), values.of(graph.state(edge.to()))))
                        .toList();
        return new Trace(values.of(graph.state(stem.getFirst())), transitions);
    }

    private Edge edge(int from, int to) {
        int n = successors.of(from);
        for (int s = 0; s < n; s++) {
            if (successors.target(s) == to) {
                return new Edge(from, successors.event(s), to);
            }
        }
        throw new IllegalStateException("no step leads there: from=%d to=%d".formatted(from, to));
    }

    private List<Duty> duties(int state, int begin, List<Edge> loop) {
        var states = new ArrayList<>(List.of(state));
        loop.forEach(edge -> states.add(edge.to()));
        var duties = new ArrayList<Duty>();
        for (int condition = 0; condition < conditions.size(); condition++) {
            var duty = duty(condition, begin, states, loop);
            boolean worthSaying =
                    duty.how() != Met.NEVER_ENABLED
                            || !(conditions.get(condition).subject() instanceof Packet<?>);
            if (worthSaying) {
                duties.add(duty);
            }
        }
        duties.sort(Comparator.comparing(Duty::condition));
        return duties;
    }

    private Duty duty(int condition, int begin, List<Integer> states, List<Edge> loop) {
        var label = conditions.get(condition).label();
        for (int i = 0; i < loop.size(); i++) {
            if (serves(loop.get(i), condition)) {
                return new Duty(label, Met.TAKEN, begin + i + 1);
            }
        }
        boolean ever = states.stream().anyMatch(state -> enables(state, condition));
        if (!ever) {
            return new Duty(label, Met.NEVER_ENABLED, begin);
        }
        int disabled = 0;
        while (enables(states.get(disabled), condition)) {
            disabled++;
        }
        return new Duty(label, Met.DISABLED, begin + disabled);
    }

    private boolean serves(Edge edge, int condition) {
        for (int each : conditions.of(edge.event())) {
            if (each == condition) {
                return true;
            }
        }
        return false;
    }

    private boolean enables(int state, int condition) {
        int n = successors.of(state);
        for (int s = 0; s < n; s++) {
            for (int each : conditions.of(successors.event(s))) {
                if (each == condition) {
                    return true;
                }
            }
        }
        return false;
    }
}
