package dev.ironwright.explorer.store;

import java.util.Arrays;

/// Fingerprints that are looked for together, and which of them turned out to be new.
public final class Batch {

    private static final int NONE = -1;

    private long[] fingerprints;
    private boolean[] fresh;
    private int size;

    /// For each segment of a set the first that is to be put there, and for each one the next.
    private final int[] firsts = new int[FingerprintSet.SEGMENTS];

    private int[] following;

    @SuppressWarnings("UnusedVariable") // what is stored is not optimised away
    private long touched;

    public Batch(int capacity) {
        fingerprints = new long[capacity];
        fresh = new boolean[capacity];
        following = new int[capacity];
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    /// Makes room for this many more, so that [#add] need not.
    public void reserve(int more) {
        if (size + more > fingerprints.length) {
            int length = 2 * (size + more);
            fingerprints = Arrays.copyOf(fingerprints, length);
            fresh = Arrays.copyOf(fresh, length);
            following = Arrays.copyOf(following, length);
        }
    }

    public void add(long fingerprint) {
        fingerprints[size] = fingerprint;
        fresh[size++] = false;
    }

    public long fingerprint(int i) {
        return fingerprints[i];
    }

    /// True when [Seen#addAll] put this one in.
    public boolean isFresh(int i) {
        return fresh[i];
    }

    void markFresh(int i) {
        fresh[i] = true;
    }

    /// Keeps reads whose only use is that memory is near from being optimised away.
    void touched(long near) {
        touched ^= near;
    }

    /// Forgets what was to be put where.
    void sort() {
        Arrays.fill(firsts, NONE);
    }

    /// Says that this one is to be put into a segment, before all that were said so far.
    void putFirst(int segment, int i) {
        following[i] = firsts[segment];
        firsts[segment] = i;
    }

    /// The first one for a segment, or a negative number.
    int first(int segment) {
        return firsts[segment];
    }

    /// The next one for the same segment, or a negative number.
    int after(int i) {
        return following[i];
    }
}
