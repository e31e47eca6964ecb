package dev.ironwright.samples.raft;

import dev.ironwright.protocols.Message;
import dev.ironwright.samples.raft.Log.Entry;

import java.util.Optional;

/// What servers tell each other; refusals are not sent, since nobody waits for them.
public sealed interface RaftMessage extends Message {

    /// "Vote for me; my log ends at this place, with an entry of this term."
    record RequestVote(int term, int lastIndex, int lastTerm) implements RaftMessage {}

    /// "I vote for you."
    record VoteGranted(int term) implements RaftMessage {}

    /// "I lead; after the entry of this term at this place, have this one."
    ///
    /// @param previous a place in the leader's log, or 0
    /// @param previousTerm the term of the entry there, or 0
    /// @param entry the next entry, if the leader has one: if not, this is a heartbeat
    /// @param commitIndex up to this place the leader knows its log to be committed
    record AppendEntries(
            int term, int previous, int previousTerm, Optional<Entry> entry, int commitIndex)
            implements RaftMessage {

        /// The place up to which a log that follows this is the leader's.
        int last() {
            return previous + (entry.isPresent() ? 1 : 0);
        }
    }

    /// "My log is yours up to this place."
    record Appended(int term, int index) implements RaftMessage {}
}
