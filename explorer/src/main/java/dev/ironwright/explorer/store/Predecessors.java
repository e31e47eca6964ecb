package dev.ironwright.explorer.store;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// How each state was first reached: the number of the state before, and which of its transitions.
///
/// Kept in runs of [Chunk#CAPACITY], one for each chunk of states, so that a state's number is found
/// by its place alone.
public final class Predecessors {

    private static final int ORDINAL_BITS = 24;
    private static final long ORDINAL_MASK = (1L << ORDINAL_BITS) - 1;
    private static final long INITIAL = (1L << Long.SIZE - ORDINAL_BITS - 1) - 1;

    private final AtomicInteger chunks = new AtomicInteger();
    private volatile long[][] runs = new long[64][];

    /// Takes the next chunk number.
    public int newChunk() {
        int number = chunks.getAndIncrement();
        synchronized (this) {
            if (number >= runs.length) {
                runs = Arrays.copyOf(runs, Math.max(2 * runs.length, number + 1));
            }
            runs[number] = new long[16];
        }
        return number;
    }

    /// Remembers how a state was reached.
    ///
    /// @param from the number of the state before
    /// @param ordinal the place of the transition among those of the state before
    public void put(int chunk, int index, long from, int ordinal) {
        var run = runs[chunk];
        if (index >= run.length) {
            run = Arrays.copyOf(run, 4 * run.length);
            synchronized (this) {
                runs[chunk] = run;
            }
        }
        run[index] = from << ORDINAL_BITS | ordinal;
    }

    /// Remembers that a state is initial.
    ///
    /// @param ordinal its place among the initial states
    public void putInitial(int chunk, int index, int ordinal) {
        put(chunk, index, INITIAL, ordinal);
    }

    /// True when the state was initial.
    public boolean initial(long number) {
        return from(number) == INITIAL;
    }

    /// The number of the state before.
    public long from(long number) {
        return entry(number) >>> ORDINAL_BITS;
    }

    /// The place of the transition among those of the state before, or of the initial state.
    public int ordinal(long number) {
        return (int) (entry(number) & ORDINAL_MASK);
    }

    private long entry(long number) {
        return runs[(int) (number / Chunk.CAPACITY)][(int) (number % Chunk.CAPACITY)];
    }
}
