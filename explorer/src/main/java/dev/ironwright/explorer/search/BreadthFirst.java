package dev.ironwright.explorer.search;

import com.google.common.primitives.ImmutableLongArray;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.CheckpointException;
import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Footprint;
import dev.ironwright.explorer.Order;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.SymmetryUse;
import dev.ironwright.explorer.Verdict.Limit;
import dev.ironwright.explorer.checkpoint.Manifest;
import dev.ironwright.explorer.checkpoint.Manifest.Counts;
import dev.ironwright.explorer.store.Chunk;
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
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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
    private final Optional<Saver> saver;
    private final ChunkLog log;
    private final Limits limits;
    private final Standing standing;
    private final Findings findings;
    private final List<Worker> workers;
    private final List<int[]> initial = new ArrayList<>();
    private final long began = System.nanoTime();
    private long nanosBefore;
    private Frontier level;
    private Layout layout = new Layout(new int[0]);
    private long initialDistinct;
    private Progress.Phase phase = Progress.Phase.INITIAL_STATES;
    private int depth;

    /// How many states there are up to each level.
    private final List<Long> totals = new ArrayList<>();

    private volatile boolean over;

    /// @throws CheckpointException when it is to be saved or brought back, and cannot be
    BreadthFirst(
            Tables tables,
            Monitor monitor,
            Plan plan,
            Control control,
            Progress.Listener listener) {
        this(tables, monitor, plan, control, listener, Standing.of(tables, monitor, plan));
    }

    /// @param standing which states are kept
    BreadthFirst(
            Tables tables,
            Monitor monitor,
            Plan plan,
            Control control,
            Progress.Listener listener,
            Standing standing) {
        this.tables = tables;
        this.monitor = monitor;
        this.plan = plan;
        this.control = control;
        this.listener = listener;
        seen = new FingerprintSet();
        saver = plan.storage().checkpoints().map(wanted -> new Saver(wanted, tables, plan));
        log = saver.map(Saver::log).orElseGet(() -> ChunkLog.temporary(plan.storage().room()));
        level = new Frontier(log, 0, 0);
        limits = new Limits(plan, control, this::distinct, seen::bytes);
        this.standing = standing;
        findings = new Findings(monitor.goalNames().size());
        workers =
                IntStream.range(0, plan.workers())
                        .mapToObj(_ -> standing.worker(monitor, seen, findings, plan.deadlock()))
                        .toList();
    }

    @Override
    public Exploration run() {
        try (var team = new Team(tables, plan, seen::close)) {
            begin(Progress.Phase.INITIAL_STATES);
            team.call(this::enter, this::tick);
            begin(Progress.Phase.SEARCH);
            save();
            levels(team);
            save();
        } catch (MistakeException e) {
            findings.failed(new Findings.Failure(e.mistake(), -1, -1));
        } catch (OutOfMemoryError _) {
            limits.meet(Limit.MEMORY);
        } catch (DiskException _) {
            limits.meet(Limit.DISK);
        } catch (CheckpointException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            var mistake = tables.stray(e);
            if (mistake.isEmpty()) {
                throw e;
            }
            findings.failed(new Findings.Failure(mistake.get(), -1, -1));
        } finally {
            over = true;
        }
        return exploration();
    }

    private Exploration exploration() {
        var found =
                new Exploration.Found(
                        findings, standing.paths(Paths.logged(log), initial), Order.BREADTH_FIRST);
        var extent =
                new Exploration.Extent(
                        census(), limits.met(), standing.wholeLevels(depth), List.copyOf(totals));
        return new Exploration(tables, monitor, found, workers, extent);
    }

    @Override
    public SymmetryUse symmetry() {
        return standing.use();
    }

    @Override
    public void close() {
        log.close();
        saver.ifPresent(Saver::close);
    }

    private void begin(Progress.Phase next) {
        phase = next;
        listener.on(new Progress.Began(next));
    }

    private void levels(Team team) {
        while (queued() > 0) {
            if (!level.begun()) {
                totals.add(distinct());
            }
            snapshot();
            if (!level.begun() && (limits.stopBefore(depth) || findings.any())) {
                return;
            }
            if (standing.turnsBack(distinct())) {
                return;
            }
            if (!finish(team)) {
                return;
            }
            limits.forget();
            next();
            if (pausing()) {
                save();
            }
        }
    }

    /// Expands what is left of the level; false when something cuts it.
    private boolean finish(Team team) {
        while (!level.exhausted()) {
            layout = expand(team);
            team.call(this::verify, this::tick);
            if (!level.exhausted()) {
                if (limits.met().isPresent() || findings.failure().isPresent()) {
                    return false;
                }
                save();
            }
        }
        return true;
    }

    private void next() {
        level = level.following();
        depth += queued() > 0 ? 1 : 0;
    }

    /// True when workers are to pause because it is time to save.
    private boolean pausing() {
        return saver.isPresent() && saver.get().due();
    }

    private void save() {
        if (findings.failure().isEmpty()) {
            saver.ifPresent(it -> it.save(log, level.level(), depth, counts()));
        }
    }

    private @Nullable Void verify() {
        tables.verify();
        standing.verify();
        return null;
    }

    private Layout expand(Team team) {
        var from = level;
        var narrow = layout;
        int needed = Math.min(workers.size(), level.chunks());
        var tasks =
                workers.stream()
                        .limit(needed)
                        .map(worker ->
                                team.start(() ->
                                        worker.expand(
                                                from::take,
                                                new Frontier.Writer(log, narrow),
                                                this::goOn)))
                        .toList();
        var widest = layout;
        for (var task : tasks) {
            widest = widest.or(team.await(task, this::tick));
        }
        return widest;
    }

    /// Enters the initial states, or all that was saved.
    private @Nullable Void enter() {
        var saved = saver.flatMap(Saver::saved);
        if (saved.isPresent()) {
            enterSaved(saved.get());
        } else {
            initial.addAll(tables.initial());
            layout = enterInitialStates();
            next();
        }
        return null;
    }

    private void enterSaved(Manifest saved) {
        initial.addAll(saver.orElseThrow().restore(log, this::enterAll));
        var counts = saved.counts();
        initialDistinct = counts.initialDistinct();
        nanosBefore = counts.nanos();
        findings.restore(counts.found());
        workers.getFirst().restore(counts);
        level = new Frontier(log, saved.position().level());
        depth = saved.position().depth();
    }

    private void enterAll(Chunk chunk) {
        var state = new int[tables.width()];
        for (int i = 0; i < chunk.size(); i++) {
            chunk.get(i, state, tables.slots());
            var _ = seen.add(standing.word(state, tables));
        }
        layout = layout.or(chunk.layout());
    }

    private Layout enterInitialStates() {
        standing.begin(initial);
        var writer = new Frontier.Writer(log, layout);
        for (int i = 0; i < initial.size(); i++) {
            var state = standing.representative(initial.get(i));
            long fingerprint = standing.word(state, tables);
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
        return !over && !pausing() && limits.met().isEmpty() && findings.failure().isEmpty();
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
        return initialDistinct + sum(Worker::distinct);
    }

    /// The states that were found and are not expanded.
    private long queued() {
        return distinct() - sum(Worker::expanded);
    }

    private Census census() {
        return new Census(
                distinct(),
                initial.size() + sum(Worker::generated),
                depth,
                Math.max(0, queued()),
                tables.cells(),
                Duration.ofNanos(nanos()),
                plan.storage().identity(),
                footprint());
    }

    private long sum(ToLongFunction<Worker> count) {
        return workers.stream().mapToLong(count).sum();
    }

    private long nanos() {
        return nanosBefore + System.nanoTime() - began;
    }

    private Counts counts() {
        workers.forEach(worker -> worker.tally().settle());
        int actions = tables.instance().model().actions().size();
        return new Counts(
                initialDistinct,
                sum(Worker::distinct),
                sum(Worker::generated),
                sum(Worker::expanded),
                nanos(),
                tallied(tables.rowCount(), Tally::visits),
                tallied(actions, Tally::fresh),
                exploration().asked(),
                findings.saved());
    }

    private ImmutableLongArray tallied(int count, ToLongBiFunction<Tally, Integer> tally) {
        return ImmutableLongArray.copyOf(
                LongStream.range(0, count)
                        .map(i -> sum(it -> tally.applyAsLong(it.tally(), (int) i))));
    }

    private Footprint footprint() {
        return new Footprint(
                seen.bytes(),
                standing.bytes(),
                log.memoryBytes(),
                MemoryLimit.heap(),
                log.diskBytes());
    }
}
