package dev.ironwright.explorer.search;

import dev.ironwright.explorer.CheckpointException;
import dev.ironwright.explorer.Checkpoints;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Storage.Identity;
import dev.ironwright.explorer.checkpoint.CheckpointFolder;
import dev.ironwright.explorer.checkpoint.Manifest;
import dev.ironwright.explorer.checkpoint.Manifest.Counts;
import dev.ironwright.explorer.checkpoint.Manifest.Level;
import dev.ironwright.explorer.checkpoint.Manifest.Position;
import dev.ironwright.explorer.checkpoint.Subject;
import dev.ironwright.explorer.store.Chunk;
import dev.ironwright.explorer.store.ChunkLog;
import dev.ironwright.explorer.store.DamageException;
import dev.ironwright.explorer.store.DiskException;
import dev.ironwright.explorer.tables.Tables;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Saves a search now and then, while no worker works, and brings it back.
final class Saver implements AutoCloseable {

    private final Checkpoints wanted;
    private final CheckpointFolder folder;
    private final Tables tables;
    private final Map<String, String> subject;
    private final Optional<Manifest> saved;
    private final long room;
    private final Identity identity;
    private volatile long last = System.nanoTime();

    /// @throws dev.ironwright.explorer.CheckpointException when the folder cannot be used
    Saver(Checkpoints wanted, Tables tables, Plan plan) {
        if (tables.hasEnvironment()) {
            throw new CheckpointException(
                    "a search with faults or clocks is not saved: faults=%s. Leave --checkpoint out, or set their budgets to 0."
                            .formatted(tables.instance().setup().faults()));
        }
        this.wanted = wanted;
        this.tables = tables;
        room = plan.storage().room();
        identity = plan.storage().identity();
        subject = Subject.of(tables.instance(), plan);
        saved =
                switch (wanted.origin()) {
                    case ANEW -> Optional.empty();
                    case SAVED -> Optional.of(CheckpointFolder.read(wanted.folder()));
                };
        saved.ifPresent(it -> Subject.requireSame(it.subject(), subject));
        folder =
                saved.isPresent()
                        ? CheckpointFolder.reopen(wanted.folder())
                        : CheckpointFolder.create(wanted.folder());
        tables.journal().begin();
    }

    /// What was saved, when the search goes on.
    Optional<Manifest> saved() {
        return saved;
    }

    /// The log, of which all states stay on disk.
    ChunkLog log() {
        long end = saved.map(it -> it.position().logEnd()).orElse(0L);
        int chunks = saved.map(it -> it.position().chunks()).orElse(0);
        try {
            return ChunkLog.lasting(folder.log(), end, chunks, room);
        } catch (DamageException e) {
            close();
            throw damaged(e);
        } catch (DiskException e) {
            close();
            throw new CheckpointException("no checkpoint can be written: " + e.getMessage(), e);
        }
    }

    private static CheckpointException damaged(DamageException e) {
        return new CheckpointException("a checkpoint is damaged: " + e.getMessage(), e);
    }

    /// Gives every value the id it had, and every state to the reader.
    ///
    /// @return the initial states
    List<int[]> restore(ChunkLog log, Consumer<Chunk> reader) {
        tables.retell(folder.journal(saved.orElseThrow().position()));
        var initial = tables.initial();
        // The journal tells of them already.
        var _ = tables.journal().drain();
        try {
            log.readAll(
                    chunk -> {
                        requireSame(chunk);
                        reader.accept(chunk);
                    },
                    _ -> {});
        } catch (DamageException e) {
            throw damaged(e);
        }
        return initial;
    }

    /// The ids are those that the states were packed with.
    private void requireSame(Chunk chunk) {
        var state = new int[tables.width()];
        chunk.get(0, state, tables.slots());
        if (identity == Identity.FINGERPRINT && tables.fingerprint(state) != chunk.fingerprint(0)) {
            throw new CheckpointException(
                    "a checkpoint is damaged: its journal does not tell all that its states hold:"
                            + " folder="
                            + wanted.folder());
        }
    }

    /// True when it is time to save, for which workers have to pause.
    boolean due() {
        return System.nanoTime() - last > wanted.every().toNanos();
    }

    /// Saves, while nobody works.
    ///
    /// @throws dev.ironwright.explorer.store.DiskException when there is no room
    void save(ChunkLog log, Level level, int depth, Counts counts) {
        try {
            log.force();
            folder.append(tables.journal().drain());
            var position =
                    new Position(
                            log.diskBytes(),
                            log.chunks(),
                            folder.journalBytes(),
                            folder.journalSum(),
                            level,
                            depth);
            folder.write(new Manifest(subject, wanted.request(), position, counts));
            last = System.nanoTime();
        } catch (IOException e) {
            throw new DiskException("a checkpoint cannot be written: " + wanted.folder(), e);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
