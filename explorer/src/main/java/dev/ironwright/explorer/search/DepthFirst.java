package dev.ironwright.explorer.search;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Order;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Verdict.Limit;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.model.MistakeException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Explores what was found last first, with one worker: the order is what was asked for, so nothing
/// depends on the number of workers.
///
/// Under [Order#ITERATIVE_DEEPENING] it is one round, which ends when the limit of depth leaves
/// nothing to expand: all that is found is equally near then, and which of it is reported is decided
/// as breadth-first.
final class DepthFirst implements Searching {

    /// How many states are expanded before the limits are looked at.
    private static final int ASKED_EACH = 256;

    private final Tables tables;
    private final Monitor monitor;
    private final Plan plan;
    private final Control control;
    private final Progress.Listener listener;
    private final Descent descent;
    private final Findings findings;
    private final Limits limits;
    private final Worker worker;
    private final List<int[]> initial = new ArrayList<>();
    private final long began = System.nanoTime();
    private long initialDistinct;
    private long asked;
    private Progress.Phase phase = Progress.Phase.INITIAL_STATES;
    private volatile boolean over;

    DepthFirst(
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
        descent = new Descent(plan.maxDepth());
        limits = new Limits(plan, control, this::distinct, descent::outside);
        findings = new Findings(monitor.goalNames().size(), descent::keep);
        worker = new Worker(tables, monitor, descent.seen(), findings, plan.deadlock());
    }

    @Override
    public Exploration run() {
        try (var team = new Team(tables, plan.withWorkers(1), descent::close)) {
            begin(Progress.Phase.INITIAL_STATES);
            team.call(this::enterInitialStates, this::tick);
            begin(Progress.Phase.SEARCH);
            team.call(this::descend, this::tick);
        } catch (MistakeException e) {
            findings.failed(new Findings.Failure(e.mistake(), -1, -1));
        } catch (OutOfMemoryError _) {
            limits.meet(Limit.MEMORY);
        } catch (RuntimeException | StackOverflowError e) {
            var mistake = tables.stray(e);
            if (mistake.isEmpty()) {
                throw e;
            }
            findings.failed(new Findings.Failure(mistake.get(), -1, -1));
        } finally {
            over = true;
        }
        var found =
                new Exploration.Found(findings, new Paths(tables, descent, initial), plan.order());
        return new Exploration(tables, monitor, found, List.of(worker), extent());
    }

    /// A stack leaves out some of every level until it is empty.
    private Exploration.Extent extent() {
        var census = census();
        boolean emptied = limits.met().filter(limit -> limit != Limit.DEPTH).isEmpty();
        return new Exploration.Extent(
                census, limits.met(), emptied ? census.depth() : 0, List.of());
    }

    private void begin(Progress.Phase next) {
        phase = next;
        listener.on(new Progress.Began(next));
    }

    private Descent descend() {
        descent.expand(worker, this::goOn);
        tables.verify();
        if (limits.met().isEmpty() && descent.cut()) {
            limits.meet(Limit.DEPTH);
        }
        return descent;
    }

    private Descent enterInitialStates() {
        initial.addAll(tables.initial());
        for (int i = 0; i < initial.size(); i++) {
            var state = initial.get(i);
            long fingerprint = tables.fingerprint(state);
            if (descent.seen().add(fingerprint) && monitor.admits(Arrival.at(state))) {
                initialDistinct++;
                long number = descent.add(fingerprint, 0, state, tables.slots());
                descent.initial(i);
                watch(state, number);
            }
        }
        return descent;
    }

    private void watch(int[] state, long number) {
        try {
            var arrival = Arrival.at(state);
            int claim = monitor.violation(arrival);
            if (claim != Monitor.NONE) {
                findings.broken(new Findings.Broken(claim, number, -1));
            }
            findings.goals(monitor.goals(arrival), number);
        } catch (MistakeException e) {
            findings.failed(new Findings.Failure(e.mistake(), number, -1));
        }
    }

    /// Asked before each state is expanded; now and then it looks at the limits.
    private boolean goOn() {
        boolean enough =
                plan.order() == Order.DEPTH_FIRST ? findings.any() : findings.failure().isPresent();
        if (!enough && asked++ % ASKED_EACH == 0) {
            control.proceed();
            limits.look();
        }
        return !enough && !over && limits.met().isEmpty();
    }

    private void tick() {
        var runtime = Runtime.getRuntime();
        listener.on(
                new Progress.Snapshot(
                        phase, census(), runtime.totalMemory() - runtime.freeMemory()));
    }

    private long distinct() {
        return initialDistinct + worker.distinct() - descent.foundAgain();
    }

    private Census census() {
        return new Census(
                distinct(),
                initial.size() + worker.generated() - descent.generatedAgain(),
                descent.deepest(),
                descent.waiting(),
                tables.cells(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    /// The stack is forgotten with the search.
    @Override
    public void close() {}
}
