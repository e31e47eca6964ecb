package dev.ironwright.explorer.search;

import dev.ironwright.explorer.store.Seen;
import dev.ironwright.explorer.store.StateTree;
import dev.ironwright.explorer.symmetry.Canonical;
import dev.ironwright.explorer.symmetry.Symmetry;
import dev.ironwright.explorer.tables.Bundle;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;

import java.util.Optional;

/// Keeps of all states that differ in the names of equals one.
///
/// Claims are asked about the state that was reached, not about the one that is kept for it: the two
/// differ in all that was renamed, the former and the one before it in what the step changed.
final class ReducingWorker extends Worker {

    private final Classes classes;

    ReducingWorker(
            Classes classes,
            Tables tables,
            Monitor monitor,
            Seen seen,
            Findings findings,
            boolean deadlock) {
        super(tables, monitor, seen, findings, deadlock);
        this.classes = classes;
    }

    /// Knows the class of a state by a word; for one thread.
    ///
    /// @param view gives the state that is kept a word that no other has; its fingerprint without
    record Classes(Canonical canonical, Optional<StateTree.View> view) {

        static Classes of(Symmetry symmetry, Optional<StateTree> tree) {
            return new Classes(symmetry.canonical(), tree.map(StateTree::view));
        }

        /// A word is one run's own, a fingerprint is not.
        long known(int[] kept, long saved, Tables tables) {
            return view.isEmpty() ? saved : wordOf(kept, tables);
        }

        private long wordOf(int[] kept, Tables tables) {
            view.orElseThrow().begin(kept, tables.slots());
            return view.orElseThrow().word();
        }

        /// The image of a channel may be one that nothing was sent over so far, so slots may be more
        /// afterwards.
        long word(int[] state, Tables tables) {
            long fingerprint = canonical.find(state);
            return view.isEmpty() ? fingerprint : wordOf(canonical.state(), tables);
        }
    }

    @Override
    long known(int parent, long saved) {
        return classes.known(parents[parent], saved, tables);
    }

    @Override
    long successor(int parent, Bundle rows, int move, long word) {
        tables.apply(parents[parent], rows.rowAt(move), rows.transition(move), next);
        return next.changes() == 0 ? word : classes.word(next.state(), tables);
    }

    /// A step that may be left out because it commutes with another one leads to a state of another
    /// name, so all are taken.
    @Override
    long keep(long word, Row row) {
        var canonical = classes.canonical;
        var _ = canonical.find(next.state());
        return out.add(word, 0, canonical.state(), tables.slots());
    }
}
