package dev.ironwright.samples.ironrsl;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;

import dev.ironwright.samples.ironrsl.RslMessage.Message2a;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Promises and votes, and forgets the votes for slots that a quorum has executed.
///
/// @param maxBal takes part in no ballot before this one
/// @param votes its newest vote for each slot in its log
/// @param lastCheckpointedOperation for each replica, the slot that it was last known to be at
/// @param logTruncationPoint the slot that its log begins with
public record Acceptor(
        Ballot maxBal,
        Map<Integer, Vote> votes,
        List<Integer> lastCheckpointedOperation,
        int logTruncationPoint) {

    public Acceptor {
        votes = ImmutableSortedMap.copyOf(votes);
        lastCheckpointedOperation = List.copyOf(lastCheckpointedOperation);
    }

    static Acceptor initial(int replicas) {
        return new Acceptor(new Ballot(0, 0), Map.of(), Collections.nCopies(replicas, 0), 0);
    }

    /// Phase 1b.
    Acceptor promising(Ballot ballot) {
        return new Acceptor(ballot, votes, lastCheckpointedOperation, logTruncationPoint);
    }

    /// Phase 2b: a vote beyond the end of the log moves the log's beginning.
    Acceptor voting(Message2a proposal, int maxLogLength) {
        int opn = proposal.opn();
        int point = Math.max(logTruncationPoint, opn - maxLogLength + 1);
        var next = new TreeMap<>(votes);
        if (logTruncationPoint <= opn) {
            next.put(opn, new Vote(proposal.bal(), proposal.val()));
        }
        return new Acceptor(proposal.bal(), next, lastCheckpointedOperation, point)
                .forgettingVotesBefore(point);
    }

    /// Begins the log with this slot, if it begins with an older one.
    Acceptor truncateLog(int opn) {
        return opn <= logTruncationPoint ? this : forgettingVotesBefore(opn);
    }

    private Acceptor forgettingVotesBefore(int opn) {
        var kept = Maps.filterKeys(votes, slot -> slot >= opn);
        return new Acceptor(maxBal, kept, lastCheckpointedOperation, opn);
    }

    /// Notes how far a replica says to be.
    Acceptor hearingCheckpoint(int replica, int opn) {
        var next = new ArrayList<>(lastCheckpointedOperation);
        next.set(replica, Math.max(next.get(replica), opn));
        return new Acceptor(maxBal, votes, next, logTruncationPoint);
    }

    /// The slot that a quorum is known to have reached.
    int nthHighestCheckpoint(int n) {
        var highestFirst = new ArrayList<>(lastCheckpointedOperation);
        highestFirst.sort(Collections.reverseOrder());
        return highestFirst.get(n - 1);
    }
}
