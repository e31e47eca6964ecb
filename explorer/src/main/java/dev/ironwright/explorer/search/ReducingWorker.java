package dev.ironwright.explorer.search;

import dev.ironwright.explorer.store.Seen;
import dev.ironwright.explorer.symmetry.Canonical;
import dev.ironwright.explorer.symmetry.Symmetry;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;

/// Keeps of all states that differ in the names of equals one.
///
/// Claims are asked about the state that was reached, not about the one that is kept for it: the two
/// differ in all that was renamed, the former and the one before it in what the step changed.
final class ReducingWorker extends Worker {

    private final Canonical canonical;

    ReducingWorker(
            Symmetry symmetry,
            Tables tables,
            Monitor monitor,
            Seen seen,
            Findings findings,
            boolean deadlock) {
        super(tables, monitor, seen, findings, deadlock);
        canonical = symmetry.canonical();
    }

    @Override
    void collect(int parent, Row row, long fingerprint, int ordinal) {
        int moves = row.moving();
        candidates.reserve(moves);
        long origin = Candidates.origin(parent, ordinal);
        for (int i = 0; i < moves; i++) {
            int transition = row.moving(i);
            tables.apply(parents[parent], row, transition, next);
            if (next.changes() > 0) {
                long found = canonical.find(next.state());
                if (found != fingerprint) {
                    candidates.add(found, row, origin, transition);
                }
            }
        }
    }

    /// A step that may be left out because it commutes with another one leads to a state of another
    /// name, so all are taken.
    @Override
    long keep(long fingerprint, Row row) {
        var _ = canonical.find(next.state());
        return out.add(fingerprint, 0, canonical.state(), tables.slots());
    }
}
