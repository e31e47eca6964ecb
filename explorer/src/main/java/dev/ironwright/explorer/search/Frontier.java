package dev.ironwright.explorer.search;

import dev.ironwright.explorer.checkpoint.Manifest.Level;
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
    private final int start;
    private final AtomicInteger next;
    private final int end;

    /// A level of which nothing is expanded.
    ///
    /// @param start the number of its first chunk
    /// @param end the number behind its last
    Frontier(ChunkLog log, int start, int end) {
        this(log, new Level(start, start, end));
    }

    Frontier(ChunkLog log, Level level) {
        this.log = log;
        start = level.start();
        end = level.end();
        next = new AtomicInteger(level.next());
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

    /// True when some chunk was taken.
    boolean begun() {
        return next.get() > start;
    }

    /// Where it is, while nobody takes any.
    Level level() {
        return new Level(start, Math.min(end, next.get()), end);
    }

    /// The level of all states found from this one.
    Frontier following() {
        return new Frontier(log, end, log.chunks());
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
