package dev.ironwright.explorer.search;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Order;
import dev.ironwright.explorer.PartialOrderUse;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.SymmetryUse;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.partialorder.LocalGraph;
import dev.ironwright.explorer.partialorder.Preparation;
import dev.ironwright.explorer.partialorder.Reduction;
import dev.ironwright.explorer.partialorder.Reduction.Effort;
import dev.ironwright.explorer.partialorder.Reduction.LearningException;
import dev.ironwright.explorer.partialorder.Sight;
import dev.ironwright.explorer.tables.Tables;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Explores all orders of steps, or only those that matter, as the plan has it.
final class Orders {

    /// A counterexample is looked for again among so many states, to find a shortest one.
    private static final long SHORTEST = 1 << 22;

    private static final PartialOrderUse REDUCED =
            new PartialOrderUse(true, "Steps that need not come first are left out.");

    private final Tables tables;
    private final Monitor monitor;
    private final Plan plan;
    private final Control control;
    private final Progress.Listener listener;
    private Map<String, Trace> goals = Map.of();

    Orders(Tables tables, Monitor monitor, Plan plan, Control control, Progress.Listener listener) {
        this.tables = tables;
        this.monitor = monitor;
        this.plan = plan;
        this.control = control;
        this.listener = listener;
    }

    Report explore() {
        return switch (plan.partialOrder()) {
            case OFF, AUTO -> run(plan, Optional.empty(), PartialOrderUse.NONE);
            case ON -> reduced();
        };
    }

    private Report reduced() {
        var why = obstacle();
        if (why.isEmpty()) {
            try {
                return reduced(monitor.sight().orElseThrow());
            } catch (LearningException e) {
                why = Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return run(plan, Optional.empty(), new PartialOrderUse(false, sentence(why.get())));
    }

    private static String sentence(String why) {
        return "All orders of steps are explored, because " + why + ".";
    }

    private Optional<String> obstacle() {
        if (plan.maxDepth() < Integer.MAX_VALUE) {
            return Optional.of("a limit of depth speaks of all behaviours up to it");
        }
        if (plan.order() != Order.BREADTH_FIRST) {
            return Optional.of("the search is not breadth-first");
        }
        if (plan.symmetry() == Plan.Symmetry.ON) {
            return Optional.of("equals count as one");
        }
        return monitor.sight().isEmpty()
                ? Optional.of("what is looked for may see every step")
                : Preparation.obstacle(tables.instance());
    }

    /// Runs until nothing is learnt any more; what is found before that is true, too.
    private Report reduced(Function<LocalGraph, Sight> sight) {
        var reduction = new Reduction(tables, Effort.DEFAULT, sight);
        while (true) {
            var found = run(plan, Optional.of(reduction), REDUCED);
            var trace = found.verdict().counterexample();
            if (trace.isPresent()) {
                return shortest(trace.get(), found).orElse(found);
            }
            boolean cut = found.verdict() instanceof Verdict.HoldsWithin;
            if (cut || found.verdict() instanceof Verdict.Failed || !reduction.hasLearnt()) {
                return found;
            }
        }
    }

    /// Looks for a shorter counterexample among all orders of steps, if there are few states.
    private Optional<Report> shortest(Trace trace, Report found) {
        if (control.stopped()) {
            return Optional.empty();
        }
        var all =
                plan.withMaxDepth(trace.transitions().size() + 2)
                        .withMaxStates(Math.min(plan.maxStates(), SHORTEST));
        var again = run(all, Optional.empty(), PartialOrderUse.NONE).withPlan(plan);
        if (again.verdict() instanceof Verdict.HoldsWithin) {
            return Optional.of(
                    found.withPartialOrder(
                            new PartialOrderUse(
                                    true,
                                    "Steps that need not come first are left out; there may be a"
                                            + " shorter trace.")));
        }
        return Optional.of(
                again.withPartialOrder(
                        new PartialOrderUse(
                                false,
                                "Found when steps that need not come first were left out, and then"
                                        + " the shortest among all orders.")));
    }

    private Report run(Plan now, Optional<Reduction> reduction, PartialOrderUse use) {
        try (var search = searching(now, reduction)) {
            // The monitor tells of each goal once.
            var exploration = search.run().after(goals, 0);
            goals = exploration.goals();
            listener.on(new Progress.Began(Progress.Phase.TRACE));
            return new Report(
                    tables.instance(),
                    plan,
                    exploration.verdict(),
                    exploration.census(),
                    exploration.coverage(),
                    goals,
                    exploration.cells(),
                    SymmetryUse.NONE,
                    exploration.remarks(),
                    use);
        }
    }

    private Searching searching(Plan now, Optional<Reduction> reduction) {
        return reduction.isEmpty()
                ? Searching.of(tables, monitor, now, control, listener)
                : new BreadthFirst(
                        tables,
                        monitor,
                        now,
                        control,
                        listener,
                        new Standing.InSomeOrder(reduction.get(), tables));
    }
}
