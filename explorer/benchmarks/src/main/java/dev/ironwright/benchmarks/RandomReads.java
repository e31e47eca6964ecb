package dev.ironwright.benchmarks;

import java.io.PrintStream;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// The machine's own speed limit: reads at random places of a table, as a set of fingerprints does.
///
/// Runs from its source: `java RandomReads.java WORDS THREADS` prints reads a second, all threads
/// together. The places are computed, not read, so that reads may overlap as the machine allows.
public final class RandomReads {

    private static final long NANOS = 1_000_000_000L;
    private static final int BATCH = 1 << 20;

    private RandomReads() {}

    /// Prints reads a second.
    ///
    /// @param args the table's length in words of 8 bytes, a power of two, and the number of threads
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        measure(new long[Integer.parseInt(args[0])], Integer.parseInt(args[1]), System.out);
    }

    private static void measure(long[] table, int threads, PrintStream out)
            throws InterruptedException, ExecutionException {
        for (int i = 0; i < table.length; i++) {
            table[i] = i;
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            double sum = 0;
            var tasks =
                    IntStream.range(0, threads).mapToObj(t -> pool.submit(() -> rate(table, t)));
            for (var task : tasks.toList()) {
                sum += task.get();
            }
            out.println(Math.round(sum));
        }
    }

    /// Reads for a second to warm up and for two to measure; gives reads a second.
    private static double rate(long[] table, int seed) {
        long place = new SplittableRandom(seed).nextLong();
        long end = System.nanoTime() + NANOS;
        while (System.nanoTime() < end) {
            place = read(table, place);
        }
        long began = System.nanoTime();
        long reads = 0;
        while (System.nanoTime() - began < 2 * NANOS) {
            place = read(table, place);
            reads += BATCH;
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return place == 0 ? 0 : reads / seconds;
    }

    private static long read(long[] table, long from) {
        int mask = table.length - 1;
        long place = from;
        long seen = 0;
        for (int i = 0; i < BATCH; i++) {
            place = place * 0x5851F42D4C957F2DL + 0x14057B7EF767814FL;
            seen += table[(int) (place >>> 33) & mask];
        }
        return place + (seen & 1);
    }
}
