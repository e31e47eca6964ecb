package dev.ironwright.samples.raft;

import dev.ironwright.protocols.HostId;
import dev.ironwright.samples.raft.RaftMessage.AppendEntries;

import java.util.Optional;

/// A server: the first three survive a restart, the others do not.
///
/// @param term the newest term that it has heard of
/// @param votedFor whom it voted for in that term
/// @param commitIndex up to this place it knows its log to be committed
public record Server(int term, Optional<HostId> votedFor, Log log, Part part, int commitIndex) {

    /// What a server is in its term.
    public enum Part {
        FOLLOWER,
        CANDIDATE,
        LEADER
    }

    static final Server NEW = new Server(0, Optional.empty(), Log.EMPTY, Part.FOLLOWER, 0);

    boolean leads() {
        return part == Part.LEADER;
    }

    boolean leads(int inTerm) {
        return leads() && term == inTerm;
    }

    /// The server when it has heard of this term: a newer one ends what it was in its own.
    Server hearing(int other) {
        if (other <= term) return this;
        return new Server(other, Optional.empty(), log, Part.FOLLOWER, commitIndex);
    }

    Server standing(HostId self) {
        return new Server(term + 1, Optional.of(self), log, Part.CANDIDATE, commitIndex);
    }

    Server votingFor(HostId candidate) {
        return new Server(term, Optional.of(candidate), log, part, commitIndex);
    }

    Server leading() {
        return new Server(term, votedFor, log, Part.LEADER, commitIndex);
    }

    Server following() {
        return new Server(term, votedFor, log, Part.FOLLOWER, commitIndex);
    }

    Server with(Log other) {
        return new Server(term, votedFor, other, part, commitIndex);
    }

    Server committing(int index) {
        return new Server(term, votedFor, log, part, index);
    }

    Server restarted() {
        return new Server(term, votedFor, log, Part.FOLLOWER, 0);
    }

    /// True when its log has the entry that this says to be committed, if it says so of one.
    boolean agreesWith(AppendEntries said) {
        return said.previous() >= said.commitIndex() || hasEntryOf(said);
    }

    /// True when its log has the entry of this, or there is none.
    boolean hasEntryOf(AppendEntries said) {
        return said.entry().stream().allMatch(entry -> log.has(said.previous() + 1, entry));
    }
}
