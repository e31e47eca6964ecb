package dev.ironwright.samples.ironrsl;

import java.util.Comparator;

/// A ballot, which is a view: its number, and the replica that leads it.
///
/// @param proposerId the index of the replica that leads it
public record Ballot(int seqno, int proposerId) implements Comparable<Ballot> {

    private static final Comparator<Ballot> ORDER =
            Comparator.comparingInt(Ballot::seqno).thenComparingInt(Ballot::proposerId);

    @Override
    public int compareTo(Ballot other) {
        return ORDER.compare(this, other);
    }

    /// IronFleet's BalLt.
    boolean isBefore(Ballot other) {
        return compareTo(other) < 0;
    }

    /// IronFleet's BalLeq.
    boolean isAtMost(Ballot other) {
        return compareTo(other) <= 0;
    }

    static Ballot later(Ballot one, Ballot other) {
        return one.isBefore(other) ? other : one;
    }

    /// The view that follows this one: the next replica leads, and after the last one the first.
    Ballot successor(int replicas) {
        return proposerId + 1 < replicas
                ? new Ballot(seqno, proposerId + 1)
                : new Ballot(seqno + 1, 0);
    }

    /// A number that orders ballots as they are ordered; the successor's is one more.
    int canonical(int replicas) {
        return seqno * replicas + proposerId;
    }

    @Override
    public String toString() {
        return seqno + "." + proposerId;
    }
}
