package dev.ironwright.explorer.search;

import com.google.common.primitives.ImmutableLongArray;

import dev.ironwright.explorer.checkpoint.Manifest.Counts;
import dev.ironwright.explorer.search.RowIndex.Counted;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How often one worker used each row, and how often each action led to a new state.
///
/// What was enabled and what was skipped follows from the rows, so nothing is counted per successor.
final class Tally {

    private long[] visits = new long[64];
    private long[] bundleVisits = new long[64];
    private final List<Counted> bundles = new ArrayList<>();
    private final long[] fresh;
    private Optional<ImmutableLongArray> asked = Optional.empty();

    Tally(Tables tables) {
        fresh = new long[tables.instance().model().actions().size()];
    }

    void visit(Row row) {
        visit(row, 1);
    }

    private void visit(Row row, long times) {
        int id = row.id();
        if (id >= visits.length) {
            visits = Arrays.copyOf(visits, Math.max(2 * visits.length, id + 1));
        }
        visits[id] += times;
    }

    /// Rows that are visited together from now on.
    Counted newBundle(List<Row> rows) {
        var bundle = new Counted(bundles.size(), rows);
        bundles.add(bundle);
        if (bundle.id() == bundleVisits.length) {
            bundleVisits = Arrays.copyOf(bundleVisits, 2 * bundle.id());
        }
        return bundle;
    }

    void visit(Counted bundle) {
        bundleVisits[bundle.id()]++;
    }

    /// Counts for each row what was counted for bundles; before anything is read.
    void settle() {
        for (var bundle : bundles) {
            bundle.all().forEach(row -> visit(row, bundleVisits[bundle.id()]));
            bundleVisits[bundle.id()] = 0;
        }
    }

    void fresh(Row row, int transition) {
        int action = row.event(transition).action();
        if (action >= 0) {
            fresh[action]++;
        }
    }

    /// Starts from what was counted before.
    void restore(Counts before) {
        visits = Arrays.copyOf(before.visits().toArray(), Math.max(64, before.visits().length()));
        Arrays.setAll(fresh, before.fresh()::get);
        asked = Optional.of(before.asked());
    }

    /// How many tuples each claim was asked about before the search was brought back.
    Optional<ImmutableLongArray> asked() {
        return asked;
    }

    long visits(int row) {
        return row < visits.length ? visits[row] : 0;
    }

    long fresh(int action) {
        return fresh[action];
    }
}
