package dev.ironwright.explorer.search;

import dev.ironwright.explorer.partialorder.Chooser;
import dev.ironwright.explorer.store.Chunk;
import dev.ironwright.explorer.store.Layout;
import dev.ironwright.explorer.store.Seen;
import dev.ironwright.explorer.tables.Bundle;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Leaves out steps that need not come first. All are still counted and watched.
final class ChoosingWorker extends Worker {

    private final Chooser chooser;
    private boolean fewer;

    ChoosingWorker(
            Chooser chooser,
            Tables tables,
            Monitor monitor,
            Seen seen,
            Findings findings,
            boolean deadlock) {
        super(tables, monitor, seen, findings, deadlock);
        this.chooser = chooser;
    }

    @Override
    Layout expand(Supplier<@Nullable Chunk> level, Frontier.Writer writer, BooleanSupplier goOn) {
        chooser.refresh();
        return super.expand(level, writer, goOn);
    }

    @Override
    void begin(int[] state) {
        fewer = chooser.choose(state);
    }

    @Override
    long successor(int parent, Bundle rows, int move, long fingerprint) {
        var row = rows.rowAt(move);
        int transition = rows.transition(move);
        return fewer && !chooser.takes(row, transition)
                ? fingerprint
                : fingerprint + chooser.change(parents[parent], row, transition);
    }

    /// Sleep sets are for searches that take every step.
    @Override
    long keep(long fingerprint, Row row) {
        var _ = chooser.settle(next);
        return out.add(fingerprint, 0, next.state(), tables.slots());
    }
}
