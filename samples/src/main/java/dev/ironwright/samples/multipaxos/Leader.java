package dev.ironwright.samples.multipaxos;

import com.google.common.collect.ImmutableSortedSet;

import dev.ironwright.protocols.HostId;

/// Leads ballots, one after the other, each for all slots.
///
/// @param ballot its ballot, 0 before the first
/// @param promised the acceptors whose promise for this ballot it has heard, until it leads
/// @param votes the newest votes that it was told of in these promises
/// @param next the first slot that it has proposed nothing for, 0 until it leads
public record Leader(int ballot, ImmutableSortedSet<HostId> promised, Votes votes, int next) {

    static final Leader NEW = new Leader(0, ImmutableSortedSet.of(), Votes.NONE, 0);

    boolean leads() {
        return next > 0;
    }

    Leader starting(int newer) {
        return new Leader(newer, ImmutableSortedSet.of(), Votes.NONE, 0);
    }

    Leader hearing(HostId acceptor, Votes told) {
        var all = ImmutableSortedSet.<HostId>naturalOrder().addAll(promised).add(acceptor).build();
        return new Leader(ballot, all, votes.newest(told), 0);
    }

    /// The leader with something proposed for all slots before this one.
    Leader leading(int slot) {
        return new Leader(ballot, ImmutableSortedSet.of(), Votes.NONE, slot);
    }
}
