package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

import org.chocosolver.solver.Model;
import org.chocosolver.solver.constraints.extension.Tuples;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// One small constraint problem: a variable for each slot, a 0/1 variable for each packet that
/// matters, a table of the cases.
final class Problem {

    /// Measured to scale where the solver's default takes too much memory.
    private static final String TABLES = "STR2+";

    /// For tables of what is forbidden.
    private static final String FORBIDDEN = "FC";

    private final Space space;
    private final Model model = new Model();
    private final IntVar[] slots;
    private final Map<Integer, BoolVar> packets = new HashMap<>();
    private final Map<Facts, BoolVar> equalities = new HashMap<>();
    private final List<IntVar> chosen = new ArrayList<>();
    private boolean impossible;

    Problem(Space space, BitSet matters, Without without) {
        this.space = space;
        slots = new IntVar[space.slots()];
        for (int slot = 0; slot < slots.length; slot++) {
            var excluded = without.values().getOrDefault(slot, new BitSet());
            slots[slot] = slot(slot, excluded);
        }
        matters.stream().forEach(p -> packets.put(p, model.boolVar("p" + p)));
    }

    private IntVar slot(int slot, BitSet excluded) {
        int[] values = IntStream.range(0, space.size(slot)).filter(v -> !excluded.get(v)).toArray();
        impossible |= values.length == 0;
        return model.intVar(space.name(slot), values.length == 0 ? new int[] {0} : values);
    }

    /// True when all these packets are looked at.
    boolean knows(ImmutableIntArray all) {
        return all.stream().allMatch(packets::containsKey);
    }

    /// Lets slots have the combinations of values that a table allows.
    void allow(ImmutableIntArray together, Tuples tuples) {
        var vars = together.stream().mapToObj(slot -> slots[slot]).toArray(IntVar[]::new);
        post(vars, tuples);
    }

    private void post(IntVar[] vars, Tuples tuples) {
        if (tuples.nbTuples() == 0) {
            impossible |= tuples.isFeasible();
            return;
        }
        if (vars.length == 2 && tuples.isFeasible()) {
            model.table(vars, tuples, "CT+").post();
        } else {
            model.table(vars, tuples, tuples.isFeasible() ? TABLES : FORBIDDEN).post();
        }
    }

    /// Takes these values from a slot.
    void exclude(int slot, Set<ImmutableIntArray> values) {
        model.notMember(slots[slot], values.stream().mapToInt(v -> v.get(0)).toArray()).post();
    }

    /// Forbids these combinations of values where these packets are all there.
    void forbid(
            ImmutableIntArray there, ImmutableIntArray together, Set<ImmutableIntArray> values) {
        var present = bools(there);
        if (together.isEmpty()) {
            model.addClauses(new BoolVar[0], present);
        } else if (together.length() == 1) {
            int[] not = values.stream().mapToInt(v -> v.get(0)).toArray();
            var right = model.notMember(slots[together.get(0)], not).reify();
            model.addClauses(new BoolVar[] {right}, present);
        } else {
            var tuples = new Tuples(false);
            values.forEach(v -> tuples.add(forbiddenRow(v, present.length)));
            var vars = new ArrayList<IntVar>();
            together.forEach(slot -> vars.add(slots[slot]));
            vars.addAll(List.of(present));
            post(vars.toArray(IntVar[]::new), tuples);
        }
    }

    private static int[] forbiddenRow(ImmutableIntArray values, int packets) {
        return IntStream.concat(values.stream(), IntStream.generate(() -> 1).limit(packets))
                .toArray();
    }

    private BoolVar[] bools(ImmutableIntArray there) {
        return there.stream().mapToObj(packets::get).toArray(BoolVar[]::new);
    }

    /// Wants a witness wherever the demand is there.
    void demand(Demand demand) {
        var conditions = new ArrayList<>(List.of(bools(demand.when().packets())));
        var when = demand.when();
        for (int i = 0; i < when.slots().length(); i++) {
            conditions.add(is(when.slots().get(i), when.values().get(i)));
        }
        var witnesses = new ArrayList<BoolVar>();
        demand.packets().stream()
                .filter(packets::containsKey)
                .forEach(p -> witnesses.add(packets.get(p)));
        demand.hosts()
                .forEach((slot, states) -> {
                    if (!states.isEmpty()) {
                        witnesses.add(model.member(slots[slot], states.stream().toArray()).reify());
                    }
                });
        model.addClauses(witnesses.toArray(BoolVar[]::new), conditions.toArray(BoolVar[]::new));
    }

    private BoolVar is(int slot, int value) {
        var fact =
                new Facts(
                        ImmutableIntArray.of(slot),
                        ImmutableIntArray.of(value),
                        ImmutableIntArray.of());
        return equalities.computeIfAbsent(fact, _ -> model.arithm(slots[slot], "=", value).reify());
    }

    /// The table of the cases: one of them is.
    void oneOf(List<Case> cases) {
        int most = cases.stream().mapToInt(c -> c.before().packets().length()).max().orElse(0);
        chosen.add(model.intVar("case", 0, cases.size() - 1));
        cases.getFirst().before().slots().forEach(slot -> chosen.add(slots[slot]));
        int known = chosen.size();
        for (int i = 0; i < Math.max(most, 3 - known); i++) {
            chosen.add(packetColumn(i));
        }
        var tuples = new Tuples(true);
        for (int i = 0; i < cases.size(); i++) {
            var facts = cases.get(i).before();
            if (knows(facts.packets())) {
                tuples.add(row(i, facts));
            }
        }
        post(chosen.toArray(IntVar[]::new), tuples);
    }

    /// A packet that the case needs, or -1: then it needs one less.
    private IntVar packetColumn(int place) {
        int[] all =
                IntStream.concat(IntStream.of(-1), packets.keySet().stream().mapToInt(p -> p))
                        .sorted()
                        .toArray();
        var column = model.intVar("packet" + place, all);
        packets.forEach((packet, present) -> {
            var here = model.arithm(column, "=", packet).reify();
            model.addClauses(new BoolVar[] {present}, new BoolVar[] {here});
        });
        return column;
    }

    private int[] row(int place, Facts facts) {
        int[] row = new int[chosen.size()];
        Arrays.fill(row, -1);
        row[0] = place;
        for (int i = 0; i < facts.slots().length(); i++) {
            row[i + 1] = facts.values().get(i);
        }
        for (int i = 0; i < facts.packets().length(); i++) {
            row[facts.slots().length() + 1 + i] = facts.packets().get(i);
        }
        return row;
    }

    Completion solve(List<Case> cases, Duration most, BooleanSupplier stopped) {
        if (impossible) {
            return new Completion.None();
        }
        var solver = model.getSolver();
        solver.limitTime(most.toMillis());
        solver.addStopCriterion(stopped::getAsBoolean);
        var order = new ArrayList<>(chosen);
        order.addAll(packets.values());
        order.addAll(List.of(slots));
        solver.setSearch(Search.inputOrderLBSearch(order.toArray(IntVar[]::new)));
        if (solver.solve()) {
            return new Completion.Found(
                    cases.get(chosen.getFirst().getValue()), values(), present());
        }
        return solver.isStopCriterionMet() ? new Completion.Unknown() : new Completion.None();
    }

    private ImmutableIntArray values() {
        var all = ImmutableIntArray.builder();
        for (var slot : slots) {
            all.add(slot.getValue());
        }
        return all.build();
    }

    private ImmutableIntArray present() {
        return ImmutableIntArray.copyOf(
                packets.entrySet().stream()
                        .filter(each -> each.getValue().getValue() == 1)
                        .mapToInt(Map.Entry::getKey)
                        .sorted());
    }
}
