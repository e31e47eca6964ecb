package dev.ironwright.explorer.search;

import dev.ironwright.explorer.store.Chunk;
import dev.ironwright.explorer.store.ChunkLog;
import dev.ironwright.explorer.store.Layout;
import dev.ironwright.explorer.store.Way;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicInteger;

/// The states of one level that wait to be expanded: a range of the log's chunks, which workers take
/// one at a time.
final class Frontier {

    private final ChunkLog log;
    private final AtomicInteger next;
    private final int end;

    /// @param from the number of the level's first chunk that is not expanded
    /// @param end the number behind its last
    Frontier(ChunkLog log, int from, int end) {
        this.log = log;
        this.end = end;
        next = new AtomicInteger(from);
    }

    /// The next chunk, or null when all are taken. What is taken is given here once.
    @Nullable Chunk take() {
        while (!exhausted()) {
            int number = next.getAndIncrement();
            var chunk = number < end ? log.take(number) : null;
            if (chunk != null) {
                return chunk;
            }
        }
        return null;
    }

    /// True when every chunk was taken.
    boolean exhausted() {
        return next.get() >= end;
    }

    /// The number of chunks left.
    int chunks() {
        return Math.max(0, end - next.get());
    }

    /// The number of the first chunk that was not taken.
    int from() {
        return Math.min(end, next.get());
    }

    /// The number behind the last chunk.
    int end() {
        return end;
    }

    /// Fills chunks of the next level for one worker.
    static final class Writer implements Discoveries {

        private final ChunkLog log;
        private Chunk chunk;

        Writer(ChunkLog log, Layout layout) {
            this.log = log;
            chunk = log.begin(layout);
        }

        @Override
        public long add(long fingerprint, long asleep, int[] state, int slotsInUse) {
            if (!chunk.add(fingerprint, asleep, state, slotsInUse)) {
                log.seal(chunk);
                chunk = log.begin(chunk.layout().widenedFor(state, slotsInUse, asleep));
                if (!chunk.add(fingerprint, asleep, state, slotsInUse)) {
                    throw new IllegalStateException("a state does not fit a layout made for it");
                }
            }
            return chunk.numberOf(chunk.size() - 1);
        }

        @Override
        public void reachedFrom(long from, int ordinal) {
            chunk.reached(Way.of(from, ordinal));
        }

        @Override
        public void initial(int ordinal) {
            chunk.reached(Way.initial(ordinal));
        }

        Layout close() {
            log.seal(chunk);
            return chunk.layout();
        }
    }
}
