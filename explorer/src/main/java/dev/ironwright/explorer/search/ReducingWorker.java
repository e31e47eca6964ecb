package dev.ironwright.explorer.search;

import dev.ironwright.explorer.store.Seen;
import dev.ironwright.explorer.symmetry.Canonical;
import dev.ironwright.explorer.symmetry.Symmetry;
import dev.ironwright.explorer.tables.Bundle;
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
    long successor(int parent, Bundle rows, int move, long fingerprint) {
        tables.apply(parents[parent], rows.rowAt(move), rows.transition(move), next);
        return next.changes() == 0 ? fingerprint : canonical.find(next.state());
    }

    /// A step that may be left out because it commutes with another one leads to a state of another
    /// name, so all are taken.
    @Override
    long keep(long fingerprint, Row row) {
        var _ = canonical.find(next.state());
        return out.add(fingerprint, 0, canonical.state(), tables.slots());
    }
}
