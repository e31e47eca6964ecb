package dev.ironwright.explorer.search;

import dev.ironwright.explorer.store.Depths;
import dev.ironwright.explorer.store.FingerprintSet;
import dev.ironwright.explorer.store.Seen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The states that wait on the stack of a depth-first search, and the way to the one being expanded.
///
/// Under a limit of depth a state that was first reached by a longer way is expanded again when it
/// is reached by a shorter one, since more can follow it then: in the end every state within the
/// limit was expanded at its least depth, as breadth-first. What is done again is not counted again.
final class Descent implements Discoveries, Origins, AutoCloseable {

    /// The number of the state being expanded; those of its new successors follow.
    private static final long HERE = 0;

    private static final long KEPT = 1L << 40;

    /// A state that waits.
    ///
    /// @param ordinal the place of the step that led to it, or of the initial state
    @SuppressWarnings("ArrayRecordComponent")
    private record Waiting(int[] state, long fingerprint, int depth, int ordinal) {}

    private final int maxDepth;
    private final FingerprintSet fingerprints = new FingerprintSet();
    private final Seen seen;
    private final Depths depths = new Depths();
    private final boolean limited;
    private final ArrayList<Waiting> stack = new ArrayList<>();
    private final List<List<Integer>> kept = new ArrayList<>();

    /// How each state on the way to the one being expanded was reached.
    private int[] way = new int[64];

    /// How many states have each depth.
    private long[] levels = new long[64];

    /// The steps to the new successors of the state being expanded, or the new initial states.
    private final List<Integer> steps = new ArrayList<>();

    private volatile int depth;
    private int[] found = new int[0];
    private long foundFingerprint;
    private volatile long foundAgain;
    private volatile long generatedAgain;

    /// @param maxDepth the depth of states that are not expanded any more
    Descent(int maxDepth) {
        this.maxDepth = maxDepth;
        limited = maxDepth < Integer.MAX_VALUE;
        seen = limited ? depths : fingerprints;
    }

    /// Bytes of memory outside the heap.
    long outside() {
        return fingerprints.bytes();
    }

    Seen seen() {
        return seen;
    }

    /// Expands what waits until nothing does or somebody stops the search.
    void expand(Worker worker, BooleanSupplier goOn) {
        Collections.reverse(stack);
        while (!stack.isEmpty() && goOn.getAsBoolean()) {
            var next = stack.removeLast();
            if (limited && depths.depth(next.fingerprint) < next.depth) {
                continue; // It was reached by a shorter way while it waited, and expanded there.
            }
            descendTo(next);
            int waiting = stack.size();
            long generated = worker.generated();
            boolean first = !limited || depths.expand(next.fingerprint);
            worker.expand(next.state, next.fingerprint, HERE, this);
            if (!first) {
                generatedAgain = generatedAgain + worker.generated() - generated;
            }
            Collections.reverse(stack.subList(waiting, stack.size()));
        }
    }

    private void descendTo(Waiting next) {
        depth = next.depth;
        if (depth > way.length) {
            way = Arrays.copyOf(way, 2 * way.length);
        }
        way[depth - 1] = next.ordinal;
        steps.clear();
        depths.at(depth + 1);
    }

    @Override
    public long add(long fingerprint, long asleep, int[] state, int slotsInUse) {
        found = Arrays.copyOf(state, slotsInUse);
        foundFingerprint = fingerprint;
        return HERE + steps.size() + 1;
    }

    @Override
    public void reachedFrom(long from, int ordinal) {
        push(ordinal, depth + 1);
    }

    @Override
    public void initial(int ordinal) {
        push(ordinal, 1);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private void push(int ordinal, int at) {
        steps.add(ordinal);
        if (at >= levels.length) {
            levels = Arrays.copyOf(levels, 2 * levels.length);
        }
        levels[at]++;
        int before = limited ? depths.before(foundFingerprint) : 0;
        if (before > 0) {
            levels[before]--;
            foundAgain = foundAgain + 1;
        }
        if (at < maxDepth) {
            stack.add(new Waiting(found, foundFingerprint, at, ordinal));
        }
    }

    /// A number for the state that does not change when the search goes on.
    long keep(long number) {
        kept.add(of(number));
        return KEPT + kept.size() - 1;
    }

    @Override
    public List<Integer> of(long number) {
        if (number >= KEPT) {
            return kept.get((int) (number - KEPT));
        }
        var ordinals = IntStream.of(way).limit(depth).boxed();
        var last = number == HERE ? List.<Integer>of() : List.of(steps.get((int) number - 1));
        return Stream.concat(ordinals, last.stream()).toList();
    }

    /// The depth of the deepest state; exact when a limited search was not stopped.
    int deepest() {
        int deepest = levels.length - 1;
        while (deepest > 0 && levels[deepest] == 0) {
            deepest--;
        }
        return deepest;
    }

    /// True when there are states that were not expanded because of the limit of depth.
    boolean cut() {
        return limited && maxDepth < levels.length && levels[maxDepth] > 0;
    }

    int waiting() {
        return stack.size();
    }

    /// How many states were found again by a shorter way.
    long foundAgain() {
        return foundAgain;
    }

    /// How many states were generated again by expanding a state again.
    long generatedAgain() {
        return generatedAgain;
    }

    @Override
    public void close() {
        fingerprints.close();
        depths.close();
    }
}
