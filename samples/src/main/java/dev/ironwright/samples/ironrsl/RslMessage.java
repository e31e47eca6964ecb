package dev.ironwright.samples.ironrsl;

import com.google.common.collect.ImmutableSortedMap;

import dev.ironwright.protocols.Message;

import java.util.Map;

/// What clients and replicas tell each other.
public sealed interface RslMessage extends Message {

    /// A client asks for something.
    record MessageRequest(int seqno, String request) implements RslMessage {}

    /// A replica answers a client's request.
    record MessageReply(int seqno, String reply) implements RslMessage {}

    /// "Promise to take part in no ballot before this one."
    record Message1a(Ballot bal) implements RslMessage {}

    /// "I promise; my log begins here, and these are my votes."
    record Message1b(Ballot bal, int logTruncationPoint, Map<Integer, Vote> votes)
            implements RslMessage {

        public Message1b {
            votes = ImmutableSortedMap.copyOf(votes);
        }
    }

    /// "Vote for this batch in this slot."
    record Message2a(Ballot bal, int opn, RequestBatch val) implements RslMessage {}

    /// "I vote for this batch in this slot."
    record Message2b(Ballot bal, int opn, RequestBatch val) implements RslMessage {}

    /// "I am in this view, do or do not suspect it, and have executed the slots before this one."
    record Heartbeat(Ballot bal, boolean suspicious, int opnCkpt) implements RslMessage {}

    /// "I lead this ballot, and propose for the slots from this one on."
    record StartingPhase2(Ballot bal, int logTruncationPoint) implements RslMessage {}

    /// "I have not executed the slots before this one: send me your state."
    record AppStateRequest(Ballot bal, int opn) implements RslMessage {}

    /// "This is the state after the slots before this one, decided in ballots up to this one."
    record AppStateSupply(Ballot bal, int opn, Application.State app) implements RslMessage {}
}
