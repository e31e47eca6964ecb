package dev.ironwright.samples.ironrsl;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;

import dev.ironwright.protocols.HostId;
import dev.ironwright.samples.ironrsl.RslMessage.Message2b;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Counts the votes of the newest ballot that it has heard of.
///
/// @param unexecutedLearnerState for each slot whose votes it counts, who voted for what
public record Learner(Ballot maxBallotSeen, Map<Integer, LearnerTuple> unexecutedLearnerState) {

    /// Who is known to have voted for a batch.
    public record LearnerTuple(
            Set<HostId> received2bMessageSenders, RequestBatch candidateLearnedValue) {

        public LearnerTuple {
            received2bMessageSenders = ImmutableSet.copyOf(received2bMessageSenders);
        }

        LearnerTuple hearing(HostId sender) {
            var senders = new ImmutableSet.Builder<HostId>().addAll(received2bMessageSenders);
            return new LearnerTuple(senders.add(sender).build(), candidateLearnedValue);
        }
    }

    public Learner {
        unexecutedLearnerState = ImmutableSortedMap.copyOf(unexecutedLearnerState);
    }

    static Learner initial() {
        return new Learner(new Ballot(0, 0), Map.of());
    }

    Optional<LearnerTuple> tuple(int opn) {
        return Optional.ofNullable(unexecutedLearnerState.get(opn));
    }

    boolean hasHeard(HostId sender, Message2b vote) {
        return vote.bal().equals(maxBallotSeen)
                && tuple(vote.opn())
                        .filter(it -> it.received2bMessageSenders().contains(sender))
                        .isPresent();
    }

    /// Hears a vote; one of a newer ballot makes it forget those of the older.
    Learner hearing(HostId sender, Message2b vote) {
        var next = new TreeMap<Integer, LearnerTuple>();
        if (!maxBallotSeen.isBefore(vote.bal())) next.putAll(unexecutedLearnerState);
        var before =
                Optional.ofNullable(next.get(vote.opn()))
                        .orElseGet(() -> new LearnerTuple(Set.of(), vote.val()));
        next.put(vote.opn(), before.hearing(sender));
        return new Learner(vote.bal(), next);
    }

    Learner forgetDecision(int opn) {
        return new Learner(
                maxBallotSeen, Maps.filterKeys(unexecutedLearnerState, slot -> slot != opn));
    }

    Learner forgetOperationsBefore(int opn) {
        return new Learner(
                maxBallotSeen, Maps.filterKeys(unexecutedLearnerState, slot -> slot >= opn));
    }
}
