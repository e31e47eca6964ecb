package dev.ironwright.explorer.search;

import dev.ironwright.explorer.store.Chunk;
import dev.ironwright.explorer.store.Layout;
import dev.ironwright.explorer.store.Predecessors;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The states of one level that wait to be expanded, in chunks that workers take one at a time.
final class Frontier {

    private final List<@Nullable Chunk> chunks = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private long size;

    synchronized void add(Chunk chunk) {
        if (chunk.size() > 0) {
            chunks.add(chunk);
            size += chunk.size();
        }
    }

    /// The next chunk, or null when all are taken. What is taken is forgotten here.
    @Nullable Chunk take() {
        int index = next.getAndIncrement();
        return index < chunks.size() ? chunks.set(index, null) : null;
    }

    /// True when every chunk was taken.
    boolean exhausted() {
        return next.get() >= chunks.size();
    }

    long size() {
        return size;
    }

    int chunks() {
        return chunks.size();
    }

    /// Fills chunks of the next level for one worker.
    static final class Writer implements Discoveries {

        private final Frontier level;
        private final Predecessors predecessors;
        private Chunk chunk;

        Writer(Frontier level, Predecessors predecessors, Layout layout) {
            this.level = level;
            this.predecessors = predecessors;
            chunk = new Chunk(predecessors.newChunk(), layout);
        }

        @Override
        public long add(long fingerprint, long asleep, int[] state, int slotsInUse) {
            if (!chunk.add(fingerprint, asleep, state, slotsInUse)) {
                level.add(chunk);
                chunk =
                        new Chunk(
                                predecessors.newChunk(),
                                chunk.layout().widenedFor(state, slotsInUse));
                if (!chunk.add(fingerprint, asleep, state, slotsInUse)) {
                    throw new IllegalStateException("a state does not fit a layout made for it");
                }
            }
            return chunk.numberOf(chunk.size() - 1);
        }

        @Override
        public void reachedFrom(long from, int ordinal) {
            predecessors.put(chunk.number(), chunk.size() - 1, from, ordinal);
        }

        void initial(int ordinal) {
            predecessors.putInitial(chunk.number(), chunk.size() - 1, ordinal);
        }

        Layout close() {
            level.add(chunk);
            return chunk.layout();
        }
    }
}
