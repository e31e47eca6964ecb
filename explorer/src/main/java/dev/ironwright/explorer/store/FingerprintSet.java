package dev.ironwright.explorer.store;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The fingerprints of all states found, outside the heap, filled by many threads.
///
/// Divided into segments by a fingerprint's upper bits. Each grows by itself while the others are
/// used, so that nothing ever waits for a copy of the whole, and there may be as many entries as
/// memory holds. Two states with equal fingerprints count as one; see
/// [dev.ironwright.explorer.Census#collisionProbability].
public final class FingerprintSet implements Seen {

    private static final int SEGMENT_BITS = 6;
    private static final int SEGMENTS = 1 << SEGMENT_BITS;

    /// The odd number nearest to 2^64 divided by the golden ratio: spreads whatever is regular.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Segment[] segments =
            IntStream.range(0, SEGMENTS).mapToObj(_ -> new Segment()).toArray(Segment[]::new);

    /// A slot that is empty holds 0, so 0 itself is remembered here.
    private final AtomicBoolean zero = new AtomicBoolean();

    /// Reads where a fingerprint belongs, so that the memory is near when [#add] asks for it.
    @Override
    public long touch(long fingerprint) {
        long spread = fingerprint * SPREAD;
        return segment(spread).touch(within(spread));
    }

    /// Adds a fingerprint; true when it was new, to exactly one of the threads that add it.
    ///
    /// @throws OutOfMemoryError when its segment cannot grow; it was not added then
    @Override
    public boolean add(long fingerprint) {
        if (fingerprint == 0) {
            return !zero.getAndSet(true);
        }
        long spread = fingerprint * SPREAD;
        var segment = segment(spread);
        long within = within(spread);
        return !segment.contains(fingerprint, within) && segment.add(fingerprint, within);
    }

    private Segment segment(long spread) {
        return segments[(int) (spread >>> Long.SIZE - SEGMENT_BITS)];
    }

    /// Where a fingerprint belongs within its segment, as a fraction of it in units of 2^-64.
    static long within(long spread) {
        return spread << SEGMENT_BITS;
    }

    static long spread(long fingerprint) {
        return fingerprint * SPREAD;
    }

    /// The number of fingerprints.
    public long size() {
        return Stream.of(segments).mapToLong(Segment::size).sum() + (zero.get() ? 1 : 0);
    }

    /// The memory that it takes, in bytes.
    public long bytes() {
        return Stream.of(segments).mapToLong(Segment::bytes).sum();
    }

    /// Calls back for each fingerprint, in no order, while nobody adds any.
    public void forEach(LongConsumer action) {
        if (zero.get()) {
            action.accept(0);
        }
        Stream.of(segments).forEach(segment -> segment.forEach(action));
    }

    /// Gives the memory back. Nobody may use the set afterwards.
    @Override
    public void close() {
        Stream.of(segments).forEach(Segment::close);
    }
}
