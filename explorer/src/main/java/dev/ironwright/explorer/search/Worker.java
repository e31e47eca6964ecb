package dev.ironwright.explorer.search;

import dev.ironwright.explorer.store.Chunk;
import dev.ironwright.explorer.store.FingerprintSet;
import dev.ironwright.explorer.store.Layout;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.model.MistakeException;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// Expands states: reads their rows, and keeps the successors that are new.
///
/// Successors are first collected as fingerprints only; when there are enough, each one's place in
/// the set is touched, so that the memory's latencies overlap, and then asked for. Only a successor
/// that is new is built. Nothing is allocated for a successor that is not.
final class Worker {

    private static final int BATCH = 512;
    private static final int PARENTS = 256;

    private final Tables tables;
    private final Monitor monitor;
    private final FingerprintSet seen;
    private final Findings findings;
    private final Row[] rows;
    private final int[][] parents;
    private final long[] numbers = new long[PARENTS];
    private int parentCount;
    private final int[] next;
    private long[] candidates = new long[2 * BATCH];
    private Row[] candidateRows = new Row[2 * BATCH];
    private int[] candidateTransitions = new int[2 * BATCH];
    private int[] candidateParents = new int[2 * BATCH];
    private int[] candidateOrdinals = new int[2 * BATCH];
    private int count;
    private long touched;

    /// Where new states of the level go; set before the first is expanded.
    @SuppressWarnings("NullAway.Init")
    private Frontier.Writer out;

    private final Tally tally;
    private final AtomicLong generated = new AtomicLong();
    private final AtomicLong distinct = new AtomicLong();
    private final AtomicLong expanded = new AtomicLong();
    private final boolean deadlock;
    private final boolean watchesSteps;

    Worker(
            Tables tables,
            Monitor monitor,
            FingerprintSet seen,
            Findings findings,
            boolean deadlock) {
        this.tables = tables;
        this.monitor = monitor;
        this.seen = seen;
        this.findings = findings;
        this.deadlock = deadlock;
        watchesSteps = monitor.watchesSteps();
        rows = new Row[tables.rowsAtMost()];
        parents = new int[PARENTS][tables.width()];
        next = new int[tables.width()];
        tally = new Tally(tables);
    }

    /// Expands chunks of a level until none is left or somebody stops the search.
    ///
    /// @return a layout for the next level
    Layout expand(Frontier level, Frontier.Writer writer, BooleanSupplier goOn) {
        out = writer;
        for (var chunk = level.take(); chunk != null; chunk = level.take()) {
            expand(chunk);
            if (!goOn.getAsBoolean()) {
                break;
            }
        }
        return writer.close();
    }

    private void expand(Chunk chunk) {
        for (int i = 0; i < chunk.size(); i++) {
            int parent = parentCount++;
            chunk.get(i, parents[parent]);
            numbers[parent] = chunk.numberOf(i);
            expand(parent, chunk.fingerprint(i));
            if (parentCount == PARENTS || count >= BATCH) {
                flush();
            }
        }
        flush();
        expanded.addAndGet(chunk.size());
    }

    private void expand(int parent, long fingerprint) {
        var state = parents[parent];
        int ordinal = 0;
        try {
            int n = tables.rowsOf(state, rows);
            for (int r = 0; r < n; r++) {
                var row = rows[r];
                tally.visit(row);
                collect(parent, row, fingerprint, ordinal);
                ordinal += row.size();
            }
            if (ordinal == 0 && deadlock && !monitor.isFinal(state)) {
                findings.stuck(numbers[parent]);
            }
        } catch (MistakeException e) {
            failed(e, parent, -1);
        }
        generated.setPlain(generated.getPlain() + ordinal);
    }

    private void collect(int parent, Row row, long fingerprint, int ordinal) {
        int size = row.size();
        if (count + size > candidates.length) {
            makeRoom(size);
        }
        var state = parents[parent];
        for (int t = 0; t < size; t++) {
            long after = fingerprint + tables.change(state, row, t);
            if (watchesSteps) {
                watchStep(parent, row, t, ordinal + t);
            }
            if (after != fingerprint) {
                candidates[count] = after;
                candidateRows[count] = row;
                candidateTransitions[count] = t;
                candidateParents[count] = parent;
                candidateOrdinals[count] = ordinal + t;
                count++;
            }
        }
    }

    private void watchStep(int parent, Row row, int transition, int ordinal) {
        tables.apply(parents[parent], row, transition, next);
        try {
            if (monitor.admits(parents[parent], next)) {
                int claim = monitor.stepViolation(parents[parent], next);
                if (claim != Monitor.NONE) {
                    findings.broken(new Findings.Broken(claim, numbers[parent], ordinal));
                }
            }
        } catch (MistakeException e) {
            failed(e, parent, ordinal);
        }
    }

    private void failed(MistakeException thrown, int parent, int ordinal) {
        findings.failed(new Findings.Failure(thrown.mistake(), numbers[parent], ordinal));
    }

    private void makeRoom(int more) {
        int length = 2 * (count + more);
        candidates = Arrays.copyOf(candidates, length);
        candidateRows = Arrays.copyOf(candidateRows, length);
        candidateTransitions = Arrays.copyOf(candidateTransitions, length);
        candidateParents = Arrays.copyOf(candidateParents, length);
        candidateOrdinals = Arrays.copyOf(candidateOrdinals, length);
    }

    private void flush() {
        for (int from = 0; from < count; from += FingerprintSet.BATCH) {
            flush(from, Math.min(count, from + FingerprintSet.BATCH));
        }
        count = 0;
        parentCount = 0;
        generated.setRelease(generated.getPlain());
    }

    private void flush(int from, int to) {
        int added = 0;
        seen.enter();
        try {
            long near = 0;
            for (int i = from; i < to; i++) {
                near ^= seen.touch(candidates[i]);
            }
            touched = near;
            for (int i = from; i < to; i++) {
                if (seen.add(candidates[i])) {
                    added++;
                    tryToAccept(i);
                }
            }
        } finally {
            seen.exit(added);
        }
    }

    private void tryToAccept(int candidate) {
        try {
            accept(candidate);
        } catch (MistakeException e) {
            failed(e, candidateParents[candidate], candidateOrdinals[candidate]);
        }
    }

    private void accept(int candidate) {
        int parent = candidateParents[candidate];
        var row = candidateRows[candidate];
        tables.apply(parents[parent], row, candidateTransitions[candidate], next);
        if (!monitor.admits(parents[parent], next)) {
            return;
        }
        distinct.setRelease(distinct.getPlain() + 1);
        tally.fresh(row, candidateTransitions[candidate]);
        long number = out.add(candidates[candidate], next, tables.slots());
        out.reachedFrom(numbers[parent], candidateOrdinals[candidate]);
        watch(parents[parent], number);
    }

    private void watch(int[] before, long number) {
        int claim = monitor.violation(before, next);
        if (claim != Monitor.NONE) {
            findings.broken(new Findings.Broken(claim, number, -1));
        }
        findings.goals(monitor.goals(before, next), number);
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

    /// Keeps the touching reads from being optimised away.
    long touched() {
        return touched;
    }
}
