package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

import org.chocosolver.solver.constraints.extension.Tuples;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Looks for a state that satisfies the conjunction and has what one of several cases needs.
///
/// Claims of packets are about those that are there, and only a demand for a witness needs one to be
/// there. So of the packets only those of the cases matter, and those that may be witnesses for them,
/// and so on: all others can be left out of the network.
final class Completer {

    /// Larger tables say what is forbidden instead of what is allowed.
    private static final int MAX_ALLOWED = 400_000;

    private final Space space;
    private final List<Demand> demands = new ArrayList<>();
    private final Map<ImmutableIntArray, List<Forbidden>> forbidden = new LinkedHashMap<>();
    private final Map<ImmutableIntArray, Tuples> tables = new HashMap<>();
    private final BooleanSupplier stopped;

    Completer(Conjunction conjunction, BooleanSupplier stopped) {
        space = conjunction.space();
        this.stopped = stopped;
        for (var conjunct : conjunction.conjuncts()) {
            demands.addAll(conjunct.demands());
            conjunct.forbidden()
                    .forEach((packets, what) ->
                            forbidden.computeIfAbsent(packets, _ -> new ArrayList<>()).add(what));
        }
        forbiddenTogether()
                .forEach((slots, all) -> {
                    if (slots.length() > 1) {
                        tables.put(slots, table(slots, all));
                    }
                });
    }

    /// The combinations of values that are forbidden whatever is in the network, by slots.
    private Map<ImmutableIntArray, Set<ImmutableIntArray>> forbiddenTogether() {
        var all = new LinkedHashMap<ImmutableIntArray, Set<ImmutableIntArray>>();
        for (var each : forbidden.getOrDefault(ImmutableIntArray.of(), List.of())) {
            each.bySlots()
                    .forEach((slots, values) ->
                            all.computeIfAbsent(slots, _ -> new HashSet<>()).addAll(values));
        }
        return all;
    }

    private Tuples table(ImmutableIntArray slots, Set<ImmutableIntArray> forbiddenValues) {
        double product = slots.stream().mapToDouble(space::size).reduce(1, (a, b) -> a * b);
        boolean allowed = product <= MAX_ALLOWED;
        var tuples = new Tuples(allowed);
        if (allowed) {
            addAllowed(slots, new int[slots.length()], 0, forbiddenValues, tuples);
        } else {
            forbiddenValues.forEach(values -> tuples.add(values.toArray()));
        }
        return tuples;
    }

    private void addAllowed(
            ImmutableIntArray slots,
            int[] values,
            int at,
            Set<ImmutableIntArray> not,
            Tuples tuples) {
        if (at == values.length) {
            if (!not.contains(ImmutableIntArray.copyOf(values))) {
                tuples.add(values.clone());
            }
            return;
        }
        for (int value = 0; value < space.size(slots.get(at)); value++) {
            values[at] = value;
            addAllowed(slots, values, at + 1, not, tuples);
        }
    }

    /// Asks the solver.
    ///
    /// @param cases all about the same slots
    Completion complete(List<Case> cases, Without without, Duration most) {
        var problem = new Problem(space, matters(cases, without), without);
        tables.forEach(problem::allow);
        forbiddenTogether()
                .forEach((slots, values) -> {
                    if (slots.length() == 1) {
                        problem.exclude(slots.get(0), values);
                    }
                });
        forbidden.forEach((packets, all) -> {
            if (!packets.isEmpty() && problem.knows(packets)) {
                all.forEach(
                        each -> each.bySlots().forEach((s, v) -> problem.forbid(packets, s, v)));
            }
        });
        demands.stream()
                .filter(demand -> problem.knows(demand.when().packets()))
                .forEach(problem::demand);
        problem.oneOf(cases);
        return problem.solve(cases, most, stopped);
    }

    /// The packets that need to be looked at, all others being absent.
    private BitSet matters(List<Case> cases, Without without) {
        var all = new BitSet();
        cases.forEach(each -> each.before().packets().forEach(all::set));
        without.packets().forEach(all::clear);
        for (int before = -1; before != all.cardinality(); ) {
            before = all.cardinality();
            for (var demand : demands) {
                if (demand.when().packets().stream().allMatch(all::get)) {
                    demand.packets().forEach(all::set);
                    without.packets().forEach(all::clear);
                }
            }
        }
        return all;
    }
}
