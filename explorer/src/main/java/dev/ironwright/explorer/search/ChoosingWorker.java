package dev.ironwright.explorer.search;

import dev.ironwright.explorer.partialorder.Chooser;
import dev.ironwright.explorer.store.Chunk;
import dev.ironwright.explorer.store.Layout;
import dev.ironwright.explorer.store.Seen;
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
    void collect(int parent, Row row, long fingerprint, int ordinal) {
        int moves = row.moving();
        candidates.reserve(moves);
        long origin = Candidates.origin(parent, ordinal);
        var state = parents[parent];
        for (int i = 0; i < moves; i++) {
            int transition = row.moving(i);
            if (!fewer || chooser.takes(row, transition)) {
                long change = chooser.change(state, row, transition);
                if (change != 0) {
                    candidates.add(fingerprint + change, row, origin, transition);
                }
            }
        }
    }

    /// Sleep sets are for searches that take every step.
    @Override
    long keep(long fingerprint, Row row) {
        var _ = chooser.settle(next);
        return out.add(fingerprint, 0, next.state(), tables.slots());
    }
}
