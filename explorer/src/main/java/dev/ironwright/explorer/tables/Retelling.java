package dev.ironwright.explorer.tables;

import com.google.common.primitives.ImmutableLongArray;

import dev.ironwright.explorer.CheckpointException;
import dev.ironwright.explorer.tables.Journal.Entry;
import dev.ironwright.protocols.model.Labels;
import dev.ironwright.protocols.model.MistakeException;

/// Finds out again what a [Journal] says, and notices where the model answers differently.
final class Retelling {

    private final Tables tables;
    private final AllRows rows;
    private final Ghosts ghosts;

    Retelling(Tables tables, AllRows rows, Ghosts ghosts) {
        this.tables = tables;
        this.rows = rows;
        this.ghosts = ghosts;
    }

    /// Callers hold the lock of the tables, in which nothing was found out before.
    ///
    /// @throws CheckpointException when the model answers differently
    void tell(ImmutableLongArray journal) {
        tables.journal().begin();
        int at = 0;
        while (at < journal.length()) {
            var entry = Journal.entry(journal, at);
            var expected = journal.subArray(at, at + entry.length());
            ask(entry);
            var found = tables.journal().drain();
            if (!found.equals(expected)) {
                throw changed(entry, found);
            }
            at += entry.length();
        }
    }

    private void ask(Entry entry) {
        try {
            switch (entry.question()) {
                case INITIAL -> tables.initial();
                case SENT -> tables.sending(tables.channelAt(entry.a()), entry.b(), entry.c());
                case GHOST -> ghosts.after(entry.a(), ghosts.event(entry.b()));
                case OWN, CHANNEL, INBOX, SHARING, ALONE, SEEN, FOLDED -> rows.ask(entry);
                case IMAGE_SLOT, IMAGE, IMAGE_MESSAGE ->
                        tables.journal()
                                .renaming(entry.a())
                                .ask(entry.question(), entry.b(), entry.c());
                case LIKENESS -> tables.journal().askLikeness();
            }
        } catch (MistakeException e) {
            throw new CheckpointException(
                    "the model has changed since the checkpoint: " + e.mistake().what(), e);
        }
    }

    private CheckpointException changed(Entry entry, ImmutableLongArray found) {
        return new CheckpointException(
                "the model has changed since the checkpoint: %s. Check it anew."
                        .formatted(difference(entry, found)));
    }

    private String difference(Entry entry, ImmutableLongArray found) {
        return switch (entry.question()) {
            case INITIAL -> "another initial state, or another order of them";
            case SENT -> "another network";
            case GHOST -> "the ghost variables after a step: ghost=" + ghosts.value(entry.a());
            case SEEN, FOLDED -> "what an inbox reads: action=" + rows.inboxAction(entry.a());
            case IMAGE_SLOT, IMAGE, IMAGE_MESSAGE -> "what is interchangeable";
            case OWN, CHANNEL, INBOX, SHARING, ALONE, LIKENESS -> cell(entry, found);
        };
    }

    /// The first cell that answers differently.
    private String cell(Entry entry, ImmutableLongArray found) {
        var cells = tables.journal().cells();
        var expected = entry.answers();
        for (int i = 0; i < cells.size(); i++) {
            if (i >= expected.length() || expected.get(i) != found.get(2 + i)) {
                return words(cells.get(i));
            }
        }
        return "other actions, or another order of them";
    }

    private String words(LocalCell cell) {
        var instance = tables.instance();
        var labels = new Labels(instance.bounds().getClass());
        int host = cell.key().host();
        return "another answer: action=%s host=%s state=%s"
                .formatted(
                        labels.of(cell.action().action()),
                        host < 0 ? "shared" : instance.hosts().get(host),
                        cell.state());
    }
}
