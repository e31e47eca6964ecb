package dev.ironwright.samples.viewstampedreplication;

import dev.ironwright.protocols.*;

/// How far to explore.
///
/// @param requests how many requests each client makes, one after the other
/// @param lastView the view in which nobody suspects the primary any more; the first is 0
/// @param crashes how often a replica may lose its state, all replicas together
/// @param stateTransfer whether a replica that is behind asks another one for what it misses
public record Bounds(
        @Default("3") @Range(min = 3, max = 7) int replicas,
        @Default("1") @Range(min = 1, max = 4) int clients,
        @Default("2") @Range(min = 1, max = 9) int requests,
        @Default("1") @Range(min = 0, max = 9) int lastView,
        @Default("1") @Range(min = 0, max = 9) int crashes,
        @Default("false") boolean stateTransfer) {

    boolean changesViews() {
        return lastView > 0;
    }

    boolean losesState() {
        return crashes > 0;
    }

    /// How many replicas may have failed at a time; a quorum has one more.
    int f() {
        return (replicas - 1) / 2;
    }

    /// The primary of this view: the replicas take turns.
    HostId primary(int view) {
        return new HostId("replica", view % replicas);
    }

    /// Whether this replica leads the view that it is in.
    boolean leads(Replica replica, HostId id) {
        return replica.status() == Status.NORMAL && primary(replica.view()).equals(id);
    }
}
