package dev.ironwright.explorer.search;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Order;
import dev.ironwright.explorer.PartialOrderUse;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Storage;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.partialorder.LocalGraph;
import dev.ironwright.explorer.partialorder.Preparation;
import dev.ironwright.explorer.partialorder.Reduction;
import dev.ironwright.explorer.partialorder.Reduction.Effort;
import dev.ironwright.explorer.partialorder.Reduction.LearningException;
import dev.ironwright.explorer.partialorder.Sight;
import dev.ironwright.explorer.tables.Tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Explores all orders of steps, or only those that matter, as the plan has it.
final class Orders {

    /// A counterexample is looked for again among so many states, to find a shortest one.
    private static final long SHORTEST = 1 << 22;

    /// On so many states the reduction is tried.
    private static final long TRIED = 1 << 18;

    /// So many times fewer states are worth beginning again.
    private static final double WORTH = 2;

    private static final PartialOrderUse REDUCED =
            new PartialOrderUse(true, "Steps that need not come first are left out.");

    private static final PartialOrderUse NOTHING =
            new PartialOrderUse(false, "No step could be left out.");

    private final Tables tables;
    private final Monitor monitor;
    private final Plan plan;
    private final Control control;
    private final Progress.Listener listener;
    private Map<String, Trace> goals = Map.of();
    private PartialOrderUse tried = PartialOrderUse.NONE;

    Orders(Tables tables, Monitor monitor, Plan plan, Control control, Progress.Listener listener) {
        this.tables = tables;
        this.monitor = monitor;
        this.plan = plan;
        this.control = control;
        this.listener = listener;
    }

    Report explore() {
        return switch (plan.partialOrder()) {
            case OFF -> all(plan, PartialOrderUse.NONE);
            case AUTO -> obstacle().isPresent() ? all(plan, PartialOrderUse.NONE) : auto();
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
        return all(plan, new PartialOrderUse(false, sentence(why.get())));
    }

    private static String sentence(String why) {
        return "All orders of steps are explored, because " + why + ".";
    }

    private Optional<String> obstacle() {
        if (plan.maxDepth() < Integer.MAX_VALUE) {
            return Optional.of("a limit of depth speaks of all behaviours up to it");
        }
        if (plan.storage().identity() == Storage.Identity.EXACT) {
            return Optional.of("states are told apart by all that they hold");
        }
        if (plan.storage().checkpoints().isPresent()) {
            return Optional.of("the search is saved to be resumed");
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
            var found =
                    run(inSomeOrder(plan, new Standing.InSomeOrder(reduction, tables)), REDUCED);
            if (!reduction.used()) {
                return found.withPartialOrder(NOTHING);
            }
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
        var again = all(all, PartialOrderUse.NONE);
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

    /// Begins with all orders, and again with fewer when there are many states and it is worth it.
    private Report auto() {
        var all = new Provisional(Standing.of(tables, monitor, plan), plan.many(), this::gains);
        var report = run(inSomeOrder(plan, all), PartialOrderUse.NONE);
        return all.turned() ? reduced() : report.withPartialOrder(tried);
    }

    /// Tries the reduction on some states, and compares how many there are up to the same depth.
    private boolean gains(List<Long> counts) {
        var reduction = new Reduction(tables, Effort.DEFAULT, monitor.sight().orElseThrow());
        var some =
                new Provisional(
                        new Standing.InSomeOrder(reduction, tables), Long.MAX_VALUE, _ -> false);
        try {
            var _ = run(inSomeOrder(plan.withMaxStates(TRIED), some), PartialOrderUse.NONE);
        } catch (LearningException e) {
            tried = new PartialOrderUse(false, sentence(String.valueOf(e.getMessage())));
            return false;
        }
        int level = Math.min(counts.size(), some.counts().size()) - 1;
        double factor = counts.get(level) / (double) some.counts().get(level);
        var why =
                "leaving out steps that need not come first makes states only %.1f times fewer"
                        .formatted(factor);
        tried = new PartialOrderUse(false, sentence(why));
        return factor >= WORTH;
    }

    private Report all(Plan now, PartialOrderUse use) {
        return run(Searching.of(tables, monitor, now, control, listener), use);
    }

    private BreadthFirst inSomeOrder(Plan now, Standing standing) {
        return new BreadthFirst(tables, monitor, now, control, listener, standing);
    }

    private Report run(Searching searching, PartialOrderUse use) {
        try (var search = searching) {
            // The monitor tells of each goal once.
            var exploration = search.run().after(goals, 0);
            goals = exploration.goals();
            listener.on(new Progress.Began(Progress.Phase.TRACE));
            return new Report(
                    tables.instance(),
                    plan,
                    exploration.verdict(),
                    exploration.census(),
                    new Report.Reached(exploration.coverage(), goals, exploration.cells()),
                    new Report.Manner(search.symmetry(), use, exploration.remarks()));
        }
    }
}
