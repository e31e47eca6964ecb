package dev.ironwright.explorer.search;

import com.google.common.primitives.ImmutableLongArray;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.Coverage;
import dev.ironwright.explorer.Forecast;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Order;
import dev.ironwright.explorer.Remarks;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.Verdict.Limit;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.model.Cell;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// A search that has ended, and how its findings read as values.
public final class Exploration {

    private final Tables tables;
    private final Monitor monitor;
    private final Findings findings;
    private final Paths paths;
    private final Order order;
    private final List<Worker> workers;
    private final Extent extent;
    private final Map<String, Trace> goalsBefore;
    private OptionalInt shrunkFrom = OptionalInt.empty();

    /// @param extent how far the search went
    Exploration(Tables tables, Monitor monitor, Found found, List<Worker> workers, Extent extent) {
        this(tables, monitor, found, workers, extent, Map.of());
    }

    private Exploration(
            Tables tables,
            Monitor monitor,
            Found found,
            List<Worker> workers,
            Extent extent,
            Map<String, Trace> goalsBefore) {
        this.tables = tables;
        this.monitor = monitor;
        this.findings = found.findings;
        this.paths = found.paths;
        this.order = found.order;
        this.workers = workers;
        this.extent = extent;
        this.goalsBefore = goalsBefore;
    }

    /// What was found, the way to it, and the order in which it was looked for.
    record Found(Findings findings, Paths paths, Order order) {}

    /// How far a search went.
    ///
    /// @param limit what cut it, when something did
    /// @param depth the levels of which it looked at every state
    /// @param found how many states there are up to each level; none where that was not counted
    record Extent(Census census, Optional<Limit> limit, int depth, List<Long> found) {}

    /// The same as the last of several searches over the same states, of which the earlier ones met
    /// these goals and looked at every state of so many levels.
    Exploration after(Map<String, Trace> goals, int depth) {
        var further =
                new Extent(
                        extent.census, extent.limit, Math.max(depth, extent.depth), extent.found);
        var found = new Found(findings, paths, order);
        var all = new LinkedHashMap<>(goals);
        goalsBefore.forEach(all::putIfAbsent);
        return new Exploration(tables, monitor, found, workers, further, all);
    }

    /// True when there is more beyond the limit of depth and nothing ended the search before.
    boolean goesDeeper() {
        return !findings.any() && extent.limit.equals(Optional.of(Limit.DEPTH));
    }

    public Census census() {
        return extent.census;
    }

    /// How it ended: a mistake first, then what has the shorter trace, then what was not explored.
    public Verdict verdict() {
        if (findings.failure().isPresent()) {
            return failed(findings.failure().get());
        }
        if (findings.stuck().isPresent()) {
            var ending = new Ending.Stuck();
            var path = best(paths.to(findings.stuck().get()), ending);
            return new Verdict.Deadlock(paths.trace(path));
        }
        if (findings.broken().isPresent()) {
            return violated(findings.broken().get());
        }
        var unreached = unreached();
        if (extent.limit.isPresent()) {
            return new Verdict.HoldsWithin(extent.limit.get(), extent.depth, unreached);
        }
        return unreached.isEmpty() ? new Verdict.Holds() : new Verdict.Unreached(unreached);
    }

    private Verdict failed(Findings.Failure failure) {
        if (failure.state() < 0 || hangs()) {
            return new Verdict.Failed(failure.mistake(), Optional.empty());
        }
        var trace = paths.trace(pathTo(failure.state(), failure.ordinal()));
        return new Verdict.Failed(
                failure.mistake(),
                Optional.of(trace).filter(it -> shows(it.last(), failure.mistake().site())));
    }

    /// A step that changes its mind is noticed later, when some other state is expanded.
    private static boolean shows(GlobalState last, Mistake.Site site) {
        return site.state().stream()
                .allMatch(text ->
                        last.hosts().stream()
                                        .anyMatch(at -> text.equals(at.id() + " = " + at.state()))
                                || last.shared().stream()
                                        .anyMatch(it -> text.equals("shared = " + it)));
    }

    /// True when the thread of a step that does not return holds the tables for ever.
    private boolean hangs() {
        return findings.failure().stream()
                .anyMatch(f -> f.mistake().kind() == Mistake.Kind.STEP_HANGS);
    }

    private Verdict violated(Findings.Broken broken) {
        var ending = new Ending.Breaks(broken.claim());
        var found = pathTo(broken.state(), broken.ordinal());
        return paths.violated(monitor, broken.claim(), best(found, ending));
    }

    /// A better execution with the same ending, where there is one: among the shortest the simplest,
    /// or a shorter one.
    private Paths.Path best(Paths.Path found, Ending ending) {
        if (order.shortest()) {
            return simplest(found, ending).orElse(found);
        }
        var shorter = new Shrinking(tables, monitor, ending).shrink(found);
        if (shorter.events().size() < found.events().size()) {
            shrunkFrom = OptionalInt.of(found.events().size());
        }
        return shorter;
    }

    /// Where steps were left out, an execution may be shorter in which a step fails.
    private Optional<Paths.Path> simplest(Paths.Path found, Ending ending) {
        try {
            return new Simplest(tables, monitor, ending, found.states().size())
                    .from(paths.initial());
        } catch (MistakeException _) {
            return Optional.empty();
        }
    }

    /// What else there is to say; asked after [#verdict].
    Remarks remarks() {
        boolean cut = extent.limit.isPresent() && !findings.any();
        var forecast =
                Forecast.ofTotals(extent.found).map(it -> it.atLeast(extent.census.distinct()));
        return new Remarks(shrunkFrom, cut ? forecast : Optional.empty());
    }

    /// The execution to a state and, when there is an ordinal, a step on.
    private Paths.Path pathTo(long state, int ordinal) {
        var path = paths.to(state);
        if (ordinal >= 0) {
            paths.step(path, ordinal);
        }
        return path;
    }

    private List<String> unreached() {
        var names = new ArrayList<String>();
        for (int goal = 0; goal < monitor.goalNames().size(); goal++) {
            var name = monitor.goalNames().get(goal);
            if (!findings.met(goal) && !goalsBefore.containsKey(name)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /// Every cell that was reached; empty after a step that hangs.
    Iterable<Cell> cells() {
        var read = tables; // and nothing else of this exploration, which may be large
        return hangs() ? List.of() : () -> read.cellValues().iterator();
    }

    /// The goals that were met, each with a shortest trace; empty after a step that hangs.
    public Map<String, Trace> goals() {
        var met = new LinkedHashMap<>(goalsBefore);
        if (hangs()) {
            return met;
        }
        for (int goal = 0; goal < monitor.goalNames().size(); goal++) {
            if (findings.met(goal)) {
                var name = monitor.goalNames().get(goal);
                long state = findings.goalState(goal);
                int place = goal;
                met.computeIfAbsent(name, _ -> paths.trace(wayTo(place, state)));
            }
        }
        return met;
    }

    private Paths.Path wayTo(int goal, long state) {
        var path = paths.to(state);
        return monitor.showsGoals() ? best(path, new Ending.Meets(goal)) : path;
    }

    /// What was exercised; empty after a step that hangs, because its thread holds the tables.
    public Coverage coverage() {
        if (hangs()) {
            return new Coverage(List.of(), List.of());
        }
        return new Coverage(actionCoverage(), claimCoverage());
    }

    private List<Coverage.ActionCoverage> actionCoverage() {
        workers.forEach(worker -> worker.tally().settle());
        var types = tables.instance().model().actions();
        var actions = tables.instance().actions();
        var enabled = new long[types.size()];
        var skipped = new ArrayList<Map<String, Long>>();
        types.forEach(_ -> skipped.add(new TreeMap<>()));
        for (int id = 0; id < tables.rowCount(); id++) {
            var row = tables.row(id);
            int rowId = id;
            long visits = workers.stream().mapToLong(w -> w.tally().visits(rowId)).sum();
            for (int t = 0; t < row.size(); t++) {
                int action = row.event(t).action();
                if (action >= 0) {
                    enabled[action] += visits;
                }
            }
            row.forEachSkip((action, reason) ->
                    skipped.get(types.indexOf(actions.get(action).type()))
                            .merge(tables.reason(reason), visits, Long::sum));
        }
        var coverage = new ArrayList<Coverage.ActionCoverage>();
        for (int action = 0; action < types.size(); action++) {
            int place = action;
            long fresh = workers.stream().mapToLong(w -> w.tally().fresh(place)).sum();
            coverage.add(
                    new Coverage.ActionCoverage(
                            types.get(action).name(), enabled[action], fresh, skipped.get(action)));
        }
        return coverage;
    }

    private List<Coverage.ClaimCoverage> claimCoverage() {
        var claims = tables.instance().model().claims();
        var tuples = asked();
        var premises = monitor.premises();
        // Of those before it was brought back nobody knows.
        boolean whole = workers.getFirst().tally().asked().isEmpty();
        var coverage = new ArrayList<Coverage.ClaimCoverage>();
        for (int claim = 0; claim < claims.size(); claim++) {
            coverage.add(
                    new Coverage.ClaimCoverage(
                            claims.get(claim).name(),
                            tuples.get(claim),
                            whole ? premises.get(claim) : Map.of()));
        }
        return coverage;
    }

    /// How many tuples each claim was asked about. Those that were asked before a search was brought
    /// back are partly asked again, so this is then the least that it can be.
    ImmutableLongArray asked() {
        var now = monitor.tuples();
        var before = workers.getFirst().tally().asked().orElse(ImmutableLongArray.of());
        for (int claim = 0; claim < before.length(); claim++) {
            now[claim] = Math.max(now[claim], before.get(claim));
        }
        return ImmutableLongArray.copyOf(now);
    }
}
