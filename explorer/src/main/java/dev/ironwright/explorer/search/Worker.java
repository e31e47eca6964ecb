package dev.ironwright.explorer.search;

import dev.ironwright.explorer.checkpoint.Manifest.Counts;
import dev.ironwright.explorer.store.Chunk;
import dev.ironwright.explorer.store.Layout;
import dev.ironwright.explorer.store.Seen;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Bundle;
import dev.ironwright.explorer.tables.Commuting;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.model.MistakeException;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Expands states: reads their rows, and keeps the successors that are new.
///
/// Successors are first collected as fingerprints only; when there are enough, each one's place in
/// the set is touched, so that the memory's latencies overlap, and then asked for. Only a successor
/// that is new is built. Nothing is allocated for a successor that is not.
class Worker {

    private static final int BATCH = 512;
    private static final int PARENTS = 256;
    private static final Layout UNPACKED = new Layout(new int[0]);

    final Tables tables;
    private final Monitor monitor;
    private final Seen seen;
    private final Findings findings;
    private final Commuting commuting;
    private @Nullable RowIndex index;
    final int[][] parents;
    final long[] numbers = new long[PARENTS];
    private int parentCount;
    final Arrival next;
    final Candidates candidates = new Candidates(2 * BATCH);

    /// Where new states of the level go; set before the first is expanded.
    @SuppressWarnings("NullAway.Init")
    Discoveries out;

    private final Tally tally;
    private final AtomicLong generated = new AtomicLong();
    private final AtomicLong distinct = new AtomicLong();
    private final AtomicLong expanded = new AtomicLong();
    private final boolean deadlock;
    private final boolean watchesSteps;
    private final boolean commutes;

    Worker(Tables tables, Monitor monitor, Seen seen, Findings findings, boolean deadlock) {
        this.tables = tables;
        this.monitor = monitor;
        this.seen = seen;
        this.findings = findings;
        this.deadlock = deadlock;
        commuting = new Commuting(tables);
        watchesSteps = monitor.watchesSteps();
        commutes = commuting.possible() && !monitor.constrains();
        parents = new int[PARENTS][tables.width()];
        next = new Arrival(tables.width());
        tally = new Tally(tables);
    }

    /// Expands chunks of a level until none is left or somebody stops the search.
    ///
    /// @param level gives the chunks, and null when none is left
    /// @return a layout for the next level
    Layout expand(Supplier<@Nullable Chunk> level, Frontier.Writer writer, BooleanSupplier goOn) {
        out = writer;
        for (var chunk = level.get(); chunk != null; chunk = level.get()) {
            expand(chunk);
            if (!goOn.getAsBoolean()) {
                break;
            }
        }
        return writer.close();
    }

    /// Expands one state.
    ///
    /// @param state its vector, perhaps without slots at the end that hold 0
    void expand(int[] state, long fingerprint, long number, Discoveries into) {
        out = into;
        var found = indexFor(UNPACKED);
        int parent = parentCount++;
        System.arraycopy(state, 0, parents[parent], 0, state.length);
        Arrays.fill(parents[parent], state.length, parents[parent].length, 0);
        numbers[parent] = number;
        try {
            found.find(parents[parent]);
            take(found, parent, fingerprint, 0);
        } catch (MistakeException e) {
            failed(e, parent, -1);
        }
        generated.setPlain(generated.getPlain() + found.enabled());
        flush();
        expanded.addAndGet(1);
    }

    private void expand(Chunk chunk) {
        var found = indexFor(chunk.layout());
        for (int i = 0; i < chunk.size(); i++) {
            int parent = parentCount++;
            chunk.get(i, parents[parent], tables.slots());
            numbers[parent] = chunk.numberOf(i);
            expand(found, chunk, i, parent);
            if (parentCount == PARENTS || candidates.count() >= BATCH) {
                flush();
            }
        }
        flush();
        expanded.addAndGet(chunk.size());
    }

    private RowIndex indexFor(Layout layout) {
        var known = index;
        if (known == null || !known.suits(layout, tables)) {
            known = new RowIndex(tables, layout, tally);
            index = known;
        }
        return known;
    }

    private void expand(RowIndex found, Chunk chunk, int place, int parent) {
        try {
            found.find(chunk, place, parents[parent]);
            take(found, parent, chunk.fingerprint(place), chunk.asleep(place));
        } catch (MistakeException e) {
            failed(e, parent, -1);
        }
        generated.setPlain(generated.getPlain() + found.enabled());
    }

    private void take(RowIndex found, int parent, long fingerprint, long asleep) {
        var state = parents[parent];
        begin(state);
        long own = known(parent, fingerprint);
        int view = watchesSteps ? monitor.stepView(state) : Monitor.NONE;
        for (int i = 0; i < found.count(); i++) {
            var bundle = found.bundle(i);
            int ordinal = found.ordinal(i);
            if (watchesSteps) {
                watchSteps(parent, view, bundle, ordinal);
            }
            collect(parent, bundle, ordinal, own, asleep);
        }
        if (found.enabled() == 0 && deadlock && !monitor.isFinal(state)) {
            findings.stuck(numbers[parent]);
        }
    }

    /// What a state is known by now, which may have been saved with another word.
    long known(int parent, long saved) {
        return saved;
    }

    /// Told of a state before its rows are collected.
    void begin(int[] state) {}

    /// Collects what the moves of some rows lead to.
    private void collect(int parent, Bundle rows, int ordinal, long fingerprint, long asleep) {
        int moves = rows.moves();
        candidates.reserve(moves);
        long origin = Candidates.origin(parent, ordinal);
        for (int move = 0; move < moves; move++) {
            if (!rows.sleeps(move, asleep)) {
                long found = successor(parent, rows, move, fingerprint);
                if (found != fingerprint) {
                    candidates.add(found, rows, origin, move);
                }
            }
        }
    }

    /// The fingerprint of the state that a move leads to; that of the parent when it is the same
    /// state, or need not be looked at.
    long successor(int parent, Bundle rows, int move, long fingerprint) {
        long found = fingerprint + rows.change(move);
        return rows.isOpen(move)
                ? found
                        + tables.changeBeyond(
                                parents[parent], rows.rowAt(move), rows.transition(move))
                : found;
    }

    private void watchSteps(int parent, int view, Bundle rows, int ordinal) {
        for (int r = 0; r < rows.rows(); r++) {
            int first = ordinal + rows.ordinal(r);
            if (view != Monitor.NONE) {
                watchNewSteps(parent, view, rows.row(r), first);
            } else {
                watchSteps(parent, rows.row(r), first);
            }
        }
    }

    private void watchSteps(int parent, Row row, int ordinal) {
        for (int t = 0; t < row.size(); t++) {
            var _ = watchStep(parent, row, t, ordinal + t);
        }
    }

    /// As [#watchSteps], where what was right once need not be asked again, nor what changes nothing.
    private void watchNewSteps(int parent, int view, Row row, int ordinal) {
        for (int i = 0; i < row.moving(); i++) {
            int t = row.moving(i);
            int event = row.event(t).id();
            if (!monitor.knownRight(view, event) && watchStep(parent, row, t, ordinal + t)) {
                monitor.right(view, event);
            }
        }
    }

    /// False when the step breaks a claim, was not asked about, or could not be.
    private boolean watchStep(int parent, Row row, int transition, int ordinal) {
        tables.apply(parents[parent], row, transition, next);
        try {
            if (!monitor.admits(next)) {
                return false;
            }
            int claim = monitor.stepViolation(next);
            if (claim != Monitor.NONE) {
                findings.broken(new Findings.Broken(claim, numbers[parent], ordinal));
            }
            return claim == Monitor.NONE;
        } catch (MistakeException e) {
            failed(e, parent, ordinal);
            return false;
        }
    }

    private void failed(MistakeException thrown, int parent, int ordinal) {
        findings.failed(new Findings.Failure(thrown.mistake(), numbers[parent], ordinal));
    }

    private void flush() {
        var batch = candidates.batch();
        try {
            seen.addAll(batch);
        } finally {
            for (int i = 0; i < batch.size(); i++) {
                if (batch.isFresh(i)) {
                    tryToAccept(i);
                }
            }
            candidates.clear();
            parentCount = 0;
        }
        generated.setRelease(generated.getPlain());
    }

    private void tryToAccept(int candidate) {
        try {
            accept(candidate);
        } catch (MistakeException e) {
            failed(e, candidates.parent(candidate), candidates.ordinal(candidate));
        }
    }

    private void accept(int candidate) {
        int parent = candidates.parent(candidate);
        int transition = candidates.transition(candidate);
        var row = candidates.row(candidate);
        tables.apply(parents[parent], row, transition, next);
        if (!monitor.admits(next)) {
            return;
        }
        distinct.setRelease(distinct.getPlain() + 1);
        tally.fresh(row, transition);
        long number = keep(candidates.batch().fingerprint(candidate), row);
        out.reachedFrom(numbers[parent], candidates.ordinal(candidate));
        watch(number);
    }

    /// Keeps the new state, and gives its number.
    long keep(long fingerprint, Row row) {
        long asleep = commutes ? commuting.asleep(row, next) : 0;
        return out.add(fingerprint, asleep, next.state(), tables.slots());
    }

    private void watch(long number) {
        int claim = monitor.violation(next);
        if (claim != Monitor.NONE) {
            findings.broken(new Findings.Broken(claim, number, -1));
        }
        findings.goals(monitor.goals(next), number);
    }

    /// Starts from what was counted before.
    void restore(Counts counts) {
        generated.set(counts.generated());
        distinct.set(counts.distinct());
        expanded.set(counts.expanded());
        tally.restore(counts);
    }

    long generated() {
        return generated.getAcquire();
    }

    long distinct() {
        return distinct.getAcquire();
    }

    long expanded() {
        return expanded.getAcquire();
    }

    Tally tally() {
        return tally;
    }
}
