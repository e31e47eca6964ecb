package dev.ironwright.explorer.search;

import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;

import java.util.Arrays;

/// How often one worker used each row, and how often each action led to a new state.
///
/// What was enabled and what was skipped follows from the rows, so nothing is counted per successor.
final class Tally {

    private long[] visits = new long[64];
    private final long[] fresh;

    Tally(Tables tables) {
        fresh = new long[tables.instance().model().actions().size()];
    }

    void visit(Row row) {
        int id = row.id();
        if (id >= visits.length) {
            visits = Arrays.copyOf(visits, Math.max(2 * visits.length, id + 1));
        }
        visits[id]++;
    }

    void fresh(Row row, int transition) {
        int action = row.event(transition).action();
        if (action >= 0) {
            fresh[action]++;
        }
    }

    long visits(int row) {
        return row < visits.length ? visits[row] : 0;
    }

    long fresh(int action) {
        return fresh[action];
    }
}
