package dev.ironwright.explorer.search;

import dev.ironwright.explorer.store.Seen;
import dev.ironwright.explorer.store.StateTree;
import dev.ironwright.explorer.tables.Bundle;
import dev.ironwright.explorer.tables.Tables;

/// Tells states apart by all that they hold.
///
/// In place of a fingerprint, which two states may share, each has the word of a [StateTree].
final class ExactWorker extends Worker {

    private static final long NONE = -1;

    private final StateTree.View view;
    private long viewed = NONE;

    ExactWorker(
            StateTree tree,
            Tables tables,
            Monitor monitor,
            Seen seen,
            Findings findings,
            boolean deadlock) {
        super(tables, monitor, seen, findings, deadlock);
        view = tree.view();
    }

    /// Pairs have other numbers when a search goes on than when it was saved.
    @Override
    long known(int parent, long saved) {
        look(parent);
        return view.word();
    }

    @Override
    long successor(int parent, Bundle rows, int move, long word) {
        look(parent);
        tables.apply(parents[parent], rows.rowAt(move), rows.transition(move), next);
        return next.changes() == 0 ? word : wordOfNext();
    }

    private void look(int parent) {
        if (viewed != numbers[parent]) {
            viewed = numbers[parent];
            view.begin(parents[parent], tables.slots());
        }
    }

    private long wordOfNext() {
        for (int i = 0; i < next.changes(); i++) {
            int slot = next.changed(i);
            view.set(slot, next.state()[slot]);
        }
        long word = view.word();
        view.restore();
        return word;
    }
}
