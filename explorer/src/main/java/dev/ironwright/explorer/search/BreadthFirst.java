package dev.ironwright.explorer.search;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Footprint;
import dev.ironwright.explorer.Order;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Verdict.Limit;
import dev.ironwright.explorer.store.ChunkLog;
import dev.ironwright.explorer.store.DiskException;
import dev.ironwright.explorer.store.FingerprintSet;
import dev.ironwright.explorer.store.Layout;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.model.MistakeException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Explores level by level, so that whatever is found first is as near as anything can be.
///
/// A level is always finished before it is judged: what is reported does not depend on the number
/// of workers, nor on which of them was faster.
final class BreadthFirst implements Searching {

    private final Tables tables;
    private final Monitor monitor;
    private final Plan plan;
    private final Control control;
    private final Progress.Listener listener;
    private final FingerprintSet seen;
    private final ChunkLog log;
    private final Limits limits;
    private final Standing standing;
    private final Findings findings;
    private final List<Worker> workers;
    private final List<int[]> initial = new ArrayList<>();
    private final long began = System.nanoTime();
    private long initialDistinct;
    private Progress.Phase phase = Progress.Phase.INITIAL_STATES;
    private int depth;
    private volatile boolean over;

    BreadthFirst(
            Tables tables,
            Monitor monitor,
            Plan plan,
            Control control,
            Progress.Listener listener) {
        this.tables = tables;
        this.monitor = monitor;
        this.plan = plan;
        this.control = control;
        this.listener = listener;
        seen = new FingerprintSet();
        log = ChunkLog.temporary(plan.storage().room());
        limits = new Limits(plan, control, this::distinct, seen::bytes);
        standing = Standing.of(tables, monitor, plan);
        findings = new Findings(monitor.goalNames().size());
        workers =
                IntStream.range(0, plan.workers())
                        .mapToObj(_ -> standing.worker(monitor, seen, findings, plan.deadlock()))
                        .toList();
    }

    @Override
    public Exploration run() {
        try (var team = new Team(tables, plan)) {
            begin(Progress.Phase.INITIAL_STATES);
            var layout = team.call(this::enterInitialStates, this::tick);
            begin(Progress.Phase.SEARCH);
            levels(team, layout);
        } catch (MistakeException e) {
            findings.failed(new Findings.Failure(e.mistake(), -1, -1));
        } catch (OutOfMemoryError _) {
            limits.meet(Limit.MEMORY);
        } catch (DiskException _) {
            limits.meet(Limit.DISK);
        } catch (RuntimeException | StackOverflowError e) {
            var mistake = tables.stray(e);
            if (mistake.isEmpty()) {
                throw e;
            }
            findings.failed(new Findings.Failure(mistake.get(), -1, -1));
        } finally {
            over = true;
            seen.close();
        }
        var found =
                new Exploration.Found(
                        findings, standing.paths(Paths.logged(log), initial), Order.BREADTH_FIRST);
        var extent = new Exploration.Extent(census(), limits.met(), depth);
        return new Exploration(tables, monitor, found, workers, extent);
    }

    @Override
    public void close() {
        log.close();
    }

    private void begin(Progress.Phase next) {
        phase = next;
        listener.on(new Progress.Began(next));
    }

    private void levels(Team team, Layout firstLayout) {
        var level = new Frontier(log, 0, log.chunks());
        var layout = firstLayout;
        while (queued() > 0) {
            depth++;
            snapshot();
            if (limits.stopBefore(depth) || findings.any()) {
                return;
            }
            layout = expand(team, level, layout);
            team.call(this::verify, this::tick);
            if (!level.exhausted()) {
                return;
            }
            limits.forget();
            level = new Frontier(log, level.end(), log.chunks());
        }
    }

    private @Nullable Void verify() {
        tables.verify();
        standing.verify(initial);
        return null;
    }

    private Layout expand(Team team, Frontier level, Layout layout) {
        int needed = Math.min(workers.size(), level.chunks());
        var tasks =
                workers.stream()
                        .limit(needed)
                        .map(worker ->
                                team.start(() ->
                                        worker.expand(
                                                level::take,
                                                new Frontier.Writer(log, layout),
                                                this::goOn)))
                        .toList();
        var widest = layout;
        for (var task : tasks) {
            widest = widest.or(team.await(task, this::tick));
        }
        return widest;
    }

    private Layout enterInitialStates() {
        initial.addAll(tables.initial());
        var writer = new Frontier.Writer(log, new Layout(new int[0]));
        for (int i = 0; i < initial.size(); i++) {
            var state = standing.representative(initial.get(i));
            long fingerprint = tables.fingerprint(state);
            if (seen.add(fingerprint) && monitor.admits(Arrival.at(state))) {
                initialDistinct++;
                long number = writer.add(fingerprint, 0, state, tables.slots());
                writer.initial(i);
                watch(state, number);
            }
        }
        return writer.close();
    }

    private void watch(int[] state, long number) {
        try {
            look(state, number);
        } catch (MistakeException e) {
            findings.failed(new Findings.Failure(e.mistake(), number, -1));
        }
    }

    private void look(int[] state, long number) {
        var arrival = Arrival.at(state);
        int claim = monitor.violation(arrival);
        if (claim != Monitor.NONE) {
            findings.broken(new Findings.Broken(claim, number, -1));
        }
        findings.goals(monitor.goals(arrival), number);
    }

    /// Asked by every worker after each chunk; once it says no, the verdict says why.
    private boolean goOn() {
        control.proceed();
        limits.look();
        return !over && limits.met().isEmpty() && findings.failure().isEmpty();
    }

    /// Called about ten times a second while workers work.
    private void tick() {
        limits.look();
        snapshot();
    }

    private void snapshot() {
        var census = census();
        listener.on(new Progress.Snapshot(phase, census, census.footprint().memory()));
    }

    private long distinct() {
        return initialDistinct + workers.stream().mapToLong(Worker::distinct).sum();
    }

    /// The states that were found and are not expanded.
    private long queued() {
        return distinct() - workers.stream().mapToLong(Worker::expanded).sum();
    }

    private Census census() {
        long generated = initial.size();
        for (var worker : workers) {
            generated += worker.generated();
        }
        return new Census(
                distinct(),
                generated,
                depth,
                Math.max(0, queued()),
                tables.cells(),
                Duration.ofNanos(System.nanoTime() - began),
                plan.storage().identity(),
                footprint());
    }

    private Footprint footprint() {
        return new Footprint(seen.bytes(), log.memoryBytes(), MemoryLimit.heap(), log.diskBytes());
    }
}
