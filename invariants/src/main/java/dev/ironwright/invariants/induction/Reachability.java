package dev.ironwright.invariants.induction;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.search.Explorer;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.invariants.induction.PatternMonitor.Wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Asks the explorer whether reachable states are like counterexamples to induction.
final class Reachability {

    private final Space space;
    private final Plan plan;
    private final Control control;

    Reachability(Space space, Plan plan, Control control) {
        this.space = space;
        this.plan = plan;
        this.control = control;
    }

    /// Whether each of these is in some reachable state; reachable ones with a trace to such a state.
    List<Reach> of(List<Wanted> patterns) {
        var all = new ArrayList<Reach>();
        for (int from = 0; from < patterns.size(); from += PatternMonitor.MOST) {
            all.addAll(
                    some(
                            patterns.subList(
                                    from, Math.min(patterns.size(), from + PatternMonitor.MOST))));
        }
        return all;
    }

    private List<Reach> some(List<Wanted> patterns) {
        var tables = new Tables(space.instance());
        var monitor = new PatternMonitor(space, tables, patterns);
        var report = Explorer.explore(tables, monitor, wholly(), control, Progress.Listener.SILENT);
        return IntStream.range(0, patterns.size())
                .mapToObj(i -> {
                    Trace trace = report.goals().get(PatternMonitor.name(i));
                    return trace == null
                            ? unmet(report.verdict(), report.census().distinct())
                            : (Reach) new Reach.Reachable(trace);
                })
                .toList();
    }

    /// Every state counts: those that differ in names alone, or in the order of what led to them, need
    /// not be like the same pattern.
    private Plan wholly() {
        return plan.withDeadlock(false)
                .withSymmetry(Plan.Symmetry.OFF)
                .withPartialOrder(Plan.PartialOrder.OFF);
    }

    private static Reach unmet(Verdict verdict, long states) {
        return switch (verdict) {
            case Verdict.Holds _, Verdict.Unreached _ -> new Reach.Unreachable(states);
            case Verdict.HoldsWithin(var limit, var depth, var _) ->
                    new Reach.Unknown(
                            "%s: explored %d states, %d levels"
                                    .formatted(
                                            limit.name().toLowerCase(Locale.ROOT), states, depth));
            case Verdict.Failed(var mistake, var _) -> new Reach.Unknown(mistake.what());
            case Verdict.Violated _, Verdict.NotLive _, Verdict.BrokenLink _, Verdict.Deadlock _ ->
                    throw new IllegalStateException(
                            "nothing was claimed: verdict=" + verdict.label());
        };
    }
}
