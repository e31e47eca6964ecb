package dev.ironwright.explorer.search;

import com.google.errorprone.annotations.CheckReturnValue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.WalkPlan;
import dev.ironwright.explorer.WalkReport;
import dev.ironwright.explorer.search.Paths.Path;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.model.MistakeException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Takes random walks until one ends badly. The same seed takes the same walks.
///
/// Reads the same local tables as the exhaustive search. For one thread at a time; a step of the
/// model that does not return does not return here either.
public final class Walks {

    private final Tables tables;
    private final Monitor monitor;
    private final WalkPlan plan;
    private final Trodden trodden;
    private final Row[] rows;
    private final Arrival next;
    private OptionalInt shrunkFrom = OptionalInt.empty();

    /// @param tables the tables of the instance, which the monitor reads too
    public Walks(Tables tables, Monitor monitor, WalkPlan plan) {
        this.tables = tables;
        this.monitor = monitor;
        this.plan = plan;
        trodden = new Trodden(tables);
        rows = new Row[tables.rowsAtMost()];
        next = new Arrival(tables.width());
    }

    /// Walks; the listener hears after each walk.
    @CheckReturnValue
    public WalkReport run(Control control, Consumer<WalkReport.Lengths> listener) {
        var began = System.nanoTime();
        var random = new SplittableRandom(plan.seed());
        var lengths = WalkReport.Lengths.NONE;
        Verdict verdict = clean(Verdict.Limit.DEPTH);
        for (var i = 0; i < plan.walks(); i++) {
            if (!control.proceed()) {
                verdict = clean(Verdict.Limit.CANCELLED);
                break;
            }
            var walk = new Walk(i, random.split());
            var bad = walk.run(control);
            lengths = lengths.and(walk.length());
            listener.accept(lengths);
            if (bad.isPresent()) {
                verdict = bad.get();
                break;
            }
        }
        var elapsed = Duration.ofNanos(System.nanoTime() - began);
        return new WalkReport(plan, verdict, lengths, trodden.reach(), shrunkFrom, elapsed);
    }

    /// Nothing bad was met. No depth was explored whole, so none is claimed.
    private static Verdict clean(Verdict.Limit limit) {
        return new Verdict.HoldsWithin(limit, 0, List.of());
    }

    /// A step that is enabled.
    private record Open(Row row, int transition) {}

    /// One walk, which remembers where it has been.
    private final class Walk {

        private final int number;
        private final SplittableRandom random;
        private final Path path = new Path(new ArrayList<>(), new ArrayList<>());

        /// @param number its place among all walks, from 0
        Walk(int number, SplittableRandom random) {
            this.number = number;
            this.random = random;
        }

        int length() {
            return Math.max(1, path.states().size());
        }

        Optional<Verdict> run(Control control) {
            try {
                var starts = tables.initial().stream().filter(it -> monitor.admits(Arrival.at(it)));
                var all = starts.toList();
                if (all.isEmpty()) {
                    return Optional.empty();
                }
                enter(all.get(random.nextInt(all.size())));
                return walk(control).map(this::verdict);
            } catch (MistakeException e) {
                var trace = path.states().isEmpty() ? null : paths().trace(path);
                return Optional.of(new Verdict.Failed(e.mistake(), Optional.ofNullable(trace)));
            }
        }

        private void enter(int[] state) {
            path.states().add(state);
            trodden.enter(state);
        }

        private Optional<Ending> walk(Control control) {
            int broken = Ending.broken(monitor, Arrival.at(path.last()));
            while (broken == Monitor.NONE
                    && path.states().size() < plan.maxDepth()
                    && !control.stopped()) {
                if (!step()) {
                    return plan.deadlock() && Ending.isStuck(tables, monitor, path.last())
                            ? Optional.of(new Ending.Stuck())
                            : Optional.empty();
                }
                broken = Ending.broken(monitor, next);
                enter(next.state().clone());
            }
            return broken == Monitor.NONE
                    ? Optional.empty()
                    : Optional.of(new Ending.Breaks(broken));
        }

        /// Takes a step into a state that no constraint keeps out; false when there is none.
        private boolean step() {
            var open = open();
            while (!open.isEmpty()) {
                var step = open.remove(choice(open));
                tables.apply(path.last(), step.row, step.transition, next);
                if (monitor.admits(next)) {
                    trodden.take(step.row, step.transition);
                    path.events().add(step.row.event(step.transition));
                    return true;
                }
            }
            return false;
        }

        private List<Open> open() {
            var open = new ArrayList<Open>();
            int n = tables.rowsOf(path.last(), rows);
            for (int r = 0; r < n; r++) {
                for (int t = 0; t < rows[r].size(); t++) {
                    open.add(new Open(rows[r], t));
                }
            }
            return open;
        }

        private int choice(List<Open> open) {
            return switch (plan.choice()) {
                case UNIFORM -> random.nextInt(open.size());
                case GUIDED -> number % 2 == 0 ? weighed(open) : random.nextInt(open.size());
            };
        }

        /// Each with a weight that falls with how often it was taken.
        private int weighed(List<Open> open) {
            double all = 0;
            for (var step : open) {
                all += weight(step);
            }
            double at = random.nextDouble() * all;
            for (int i = 0; i < open.size() - 1; i++) {
                at -= weight(open.get(i));
                if (at < 0) {
                    return i;
                }
            }
            return open.size() - 1;
        }

        private double weight(Open step) {
            return 1.0 / (1 + trodden.times(step.row, step.transition));
        }

        private Verdict verdict(Ending ending) {
            var shorter = new Shrinking(tables, monitor, ending).shrink(path);
            if (shorter.events().size() < path.events().size()) {
                shrunkFrom = OptionalInt.of(path.events().size());
            }
            return ending instanceof Ending.Breaks(var claim)
                    ? paths().violated(monitor, claim, shorter)
                    : new Verdict.Deadlock(paths().trace(shorter));
        }

        private Paths paths() {
            return new Paths(tables, _ -> List.of(), List.of());
        }
    }
}
