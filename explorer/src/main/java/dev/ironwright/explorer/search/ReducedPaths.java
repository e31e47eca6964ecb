package dev.ironwright.explorer.search;

import dev.ironwright.explorer.symmetry.Symmetry;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Event;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;

import java.util.Arrays;
import java.util.List;

/// Rebuilds real executions of a search that kept one state for many.
///
/// A step is known by its place among those of the state that stands for the one it was taken from. It
/// is taken there, and what it leads to is renamed back; some step of the real state leads there.
final class ReducedPaths extends Paths {

    private final Symmetry symmetry;
    private final Row[] rows;

    ReducedPaths(Symmetry symmetry, Tables tables, Origins origins, List<int[]> initial) {
        super(tables, origins, initial);
        this.symmetry = symmetry;
        rows = new Row[tables.rowsAtMost()];
    }

    @Override
    Taken taken(int[] state, int ordinal) {
        var canonical = symmetry.canonical();
        var _ = canonical.find(state);
        var renamed = super.taken(canonical.state(), ordinal);
        var after = canonical.word().undone(symmetry, tables, renamed.after());
        return new Taken(eventBetween(state, after), after);
    }

    private Event eventBetween(int[] before, int[] after) {
        int n = tables.rowsOf(before, rows);
        var reached = new Arrival(tables.width());
        for (int r = 0; r < n; r++) {
            for (int t = 0; t < rows[r].size(); t++) {
                tables.apply(before, rows[r], t, reached);
                if (Arrays.equals(reached.state(), after)) {
                    return rows[r].event(t);
                }
            }
        }
        throw new IllegalStateException("a renamed step is none of the state's");
    }
}
