package dev.ironwright.samples.multipaxos;

import com.google.common.collect.ImmutableSortedMap;

import dev.ironwright.protocols.HostId;

import java.util.Optional;
import java.util.TreeMap;

/// The newest vote in each slot that there is one for.
public record Votes(ImmutableSortedMap<Integer, Vote> bySlot) {

    /// What can be in a slot: what a leader's client asks for, or nothing.
    public enum Command {
        RED,
        GREEN,
        BLUE,
        YELLOW,
        NO_OP;

        /// What the client of this leader asks for.
        static Command of(HostId leader) {
            return values()[leader.index()];
        }
    }

    /// What was voted for, and in which ballot.
    public record Vote(int ballot, Command command) {}

    static final Votes NONE = new Votes(ImmutableSortedMap.of());

    Optional<Vote> in(int slot) {
        return Optional.ofNullable(bySlot.get(slot));
    }

    /// The last slot with a vote, 0 when there is none.
    int lastSlot() {
        return bySlot.isEmpty() ? 0 : bySlot.lastKey();
    }

    Votes with(int slot, Vote vote) {
        var all = new TreeMap<>(bySlot);
        all.put(slot, vote);
        return new Votes(ImmutableSortedMap.copyOfSorted(all));
    }

    /// Of these votes and those, the newer one in each slot.
    Votes newest(Votes others) {
        var all = new TreeMap<>(bySlot);
        others.bySlot.forEach((slot, vote) -> all.merge(slot, vote, Votes::newer));
        return new Votes(ImmutableSortedMap.copyOfSorted(all));
    }

    private static Vote newer(Vote one, Vote other) {
        return one.ballot() >= other.ballot() ? one : other;
    }
}
