package dev.ironwright.explorer.store;

import java.util.Arrays;

/// The states found by one thread, by their fingerprints, each with the least depth that it was
/// reached at and whether it was expanded there or further away.
///
/// For a search that goes no deeper than some depth: what it came to first by a long way is added
/// again when a shorter one is found, or what follows it would be missed.
public final class Depths implements Seen {

    private static final int SMALLEST = 1 << 12;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int EXPANDED = 1;

    private long[] fingerprints = new long[SMALLEST];

    /// Twice the depth, and one more when it was expanded; 0 where the slot is empty. In the upper
    /// half the depth before the last that it was added at.
    private long[] marks = new long[SMALLEST];

    private int size;
    private int depth = 1;

    /// Sets the depth of what is added from now on.
    public void at(int next) {
        depth = next;
    }

    @Override
    public boolean add(long fingerprint) {
        int slot = find(fingerprint);
        int known = depthAt(slot);
        if (known == 0) {
            if (size == fingerprints.length / 4 * 3) {
                grow();
                slot = find(fingerprint);
            }
            size++;
            fingerprints[slot] = fingerprint;
            marks[slot] = (long) depth << 1;
            return true;
        }
        if (known <= depth) {
            return false;
        }
        marks[slot] = (long) known << 32 | (long) depth << 1 | marks[slot] & EXPANDED;
        return true;
    }

    private int depthAt(int slot) {
        return (int) marks[slot] >>> 1;
    }

    /// The depth at which a state was reached before it was added last; 0 when it was not.
    public int before(long fingerprint) {
        return (int) (marks[find(fingerprint)] >>> 32);
    }

    /// The least depth at which a state that was added was reached.
    public int depth(long fingerprint) {
        return depthAt(find(fingerprint));
    }

    /// Remembers that a state is expanded; false when it was before.
    public boolean expand(long fingerprint) {
        int slot = find(fingerprint);
        boolean first = (marks[slot] & EXPANDED) == 0;
        marks[slot] |= EXPANDED;
        return first;
    }

    private int home(long fingerprint) {
        return (int) (fingerprint * SPREAD >>> 33) & fingerprints.length - 1;
    }

    private int find(long fingerprint) {
        int slot = home(fingerprint);
        while (marks[slot] != 0 && fingerprints[slot] != fingerprint) {
            slot = slot + 1 & fingerprints.length - 1;
        }
        return slot;
    }

    private void grow() {
        if (fingerprints.length > 1 << 29) {
            throw new OutOfMemoryError("the depths of states are full: states=%,d".formatted(size));
        }
        var oldFingerprints = fingerprints;
        var oldMarks = marks;
        fingerprints = new long[2 * oldFingerprints.length];
        marks = new long[2 * oldMarks.length];
        for (int i = 0; i < oldMarks.length; i++) {
            if (oldMarks[i] != 0) {
                int slot = find(oldFingerprints[i]);
                fingerprints[slot] = oldFingerprints[i];
                marks[slot] = oldMarks[i];
            }
        }
    }

    @Override
    public void close() {
        fingerprints = new long[1];
        marks = Arrays.copyOf(marks, 1);
    }
}
