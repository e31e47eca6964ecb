package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.protocols.Fairness;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// All states of a protocol as values, and what fair behaviours can do in them, decided slowly.
final class WanderingGraph {

    private final List<Fairness> fairness;
    private final List<GlobalState> states = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();

    /// A step that changes something; to -1 where the constraint keeps out.
    record Edge(Step step, int to) {}

    /// A fairness condition: the place of its declaration, and what it is about.
    private record Duty(int declared, boolean strong, List<Object> about) {}

    WanderingGraph(Instance instance, Predicate<GlobalState> admitted) {
        fairness = instance.setup().fairness();
        var stepper = new Stepper(instance);
        stepper.initial().stream().filter(admitted).forEach(states::add);
        for (int at = 0; at < states.size(); at++) {
            var state = states.get(at);
            var steps = new ArrayList<Edge>();
            for (var next : stepper.successors(state)) {
                if (!next.after().equals(state)) {
                    steps.add(new Edge(next.step(), number(next.after(), admitted)));
                }
            }
            edges.add(steps);
        }
    }

    private int number(GlobalState state, Predicate<GlobalState> admitted) {
        if (!admitted.test(state)) {
            return -1;
        }
        if (!states.contains(state)) {
            states.add(state);
        }
        return states.indexOf(state);
    }

    List<GlobalState> states() {
        return states;
    }

    List<Edge> edges(int state) {
        return edges.get(state);
    }

    /// True when some fair behaviour comes to a state where it begins, stays within from there on,
    /// and is in a wanted state again and again.
    boolean evaded(IntPredicate begins, IntPredicate within, IntPredicate wanted) {
        var from = new BitSet();
        for (int state = 0; state < states.size(); state++) {
            from.set(state, begins.test(state));
        }
        var reached = new BitSet();
        from.stream().forEach(state -> reached.or(forward(state, within)));
        return fairWithin(reached, wanted);
    }

    private BitSet forward(int from, IntPredicate within) {
        var reached = new BitSet();
        var open = new ArrayList<>(List.of(from));
        reached.set(from);
        while (!open.isEmpty()) {
            for (var edge : edges(open.removeLast())) {
                if (edge.to >= 0 && within.test(edge.to) && !reached.get(edge.to)) {
                    reached.set(edge.to);
                    open.add(edge.to);
                }
            }
        }
        return reached;
    }

    private boolean fairWithin(BitSet within, IntPredicate wanted) {
        var left = (BitSet) within.clone();
        while (!left.isEmpty()) {
            int one = left.nextSetBit(0);
            var component = new BitSet();
            forward(one, left::get).stream()
                    .filter(other -> forward(other, left::get).get(one))
                    .forEach(component::set);
            if (component.stream().anyMatch(wanted) && isFair(component, wanted)) {
                return true;
            }
            left.andNot(component);
        }
        return false;
    }

    /// Whether all of a component can recur, or else something in it that leaves out what is enabled
    /// and never taken.
    private boolean isFair(BitSet component, IntPredicate wanted) {
        var taken = new HashSet<Duty>();
        var everywhere = new HashSet<>(enabled(component.nextSetBit(0)));
        var somewhere = new HashSet<Duty>();
        component.stream()
                .forEach(state -> {
                    everywhere.retainAll(enabled(state));
                    somewhere.addAll(enabled(state));
                    edges(state).stream()
                            .filter(edge -> edge.to >= 0 && component.get(edge.to))
                            .forEach(edge -> taken.addAll(duties(edge.step)));
                });
        everywhere.removeAll(taken);
        somewhere.removeAll(taken);
        somewhere.removeIf(duty -> !duty.strong);
        if (!everywhere.isEmpty() || somewhere.isEmpty()) {
            return everywhere.isEmpty();
        }
        var rest = (BitSet) component.clone();
        component.stream()
                .filter(state -> enabled(state).stream().anyMatch(somewhere::contains))
                .forEach(rest::clear);
        return fairWithin(rest, wanted);
    }

    private Set<Duty> enabled(int state) {
        var enabled = new HashSet<Duty>();
        edges(state).forEach(edge -> enabled.addAll(duties(edge.step)));
        return enabled;
    }

    private Set<Duty> duties(Step step) {
        var duties = new HashSet<Duty>();
        if (step instanceof Step.Taken(var host, var action, var received, var _)) {
            var type = action.getClass();
            for (int i = 0; i < fairness.size(); i++) {
                duty(i, type, List.of(host, type), received.map(List::<Object>of))
                        .ifPresent(duties::add);
            }
        }
        return duties;
    }

    private Optional<Duty> duty(
            int i, Class<?> type, List<Object> actor, Optional<List<Object>> received) {
        return switch (fairness.get(i)) {
            case Fairness.Weak(var fair) ->
                    fair == type ? Optional.of(new Duty(i, false, actor)) : Optional.empty();
            case Fairness.Strong(var fair) ->
                    fair == type ? Optional.of(new Duty(i, true, actor)) : Optional.empty();
            case Fairness.RoundRobin() -> Optional.of(new Duty(i, false, actor));
            case Fairness.Clocks() -> Optional.empty();
            case Fairness.Delivery() -> received.map(packet -> new Duty(i, true, packet));
        };
    }
}
