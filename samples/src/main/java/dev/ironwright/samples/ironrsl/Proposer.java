package dev.ironwright.samples.ironrsl;

import com.google.common.collect.ImmutableSortedMap;

import dev.ironwright.protocols.HostId;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.RslMessage.Message1b;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Leads ballots: collects 1b's, then nominates a batch for one slot after the other.
///
/// @param requestQueue requests that it is to propose, the next one first
/// @param received1bPackets the 1b's for its ballot, by who sent them
/// @param incompleteBatchTimer when a batch is proposed although it is not full
public record Proposer(
        Phase currentState,
        List<Request> requestQueue,
        Ballot maxBallotISent1a,
        int nextOperationNumberToPropose,
        Map<HostId, Message1b> received1bPackets,
        Map<HostId, Integer> highestSeqnoRequestedByClientThisView,
        Optional<Integer> incompleteBatchTimer,
        Election electionState) {

    /// IronFleet's current_state, where these are 0, 1 and 2.
    public enum Phase {
        NOT_LEADER,
        PHASE_1,
        PHASE_2
    }

    public Proposer {
        requestQueue = List.copyOf(requestQueue);
        received1bPackets = ImmutableSortedMap.copyOf(received1bPackets);
        highestSeqnoRequestedByClientThisView =
                ImmutableSortedMap.copyOf(highestSeqnoRequestedByClientThisView);
    }

    static Proposer initial(int myIndex, Bounds bounds) {
        return new Proposer(
                Phase.NOT_LEADER,
                List.of(),
                new Ballot(0, myIndex),
                0,
                Map.of(),
                Map.of(),
                Optional.empty(),
                Election.initial(bounds));
    }

    /// Takes note of a request, and queues it when it leads and has not seen it in this view.
    Proposer receiving(Request request, Bounds bounds) {
        var election = electionState.reflectReceivedRequest(request, bounds);
        var highest =
                Optional.ofNullable(highestSeqnoRequestedByClientThisView.get(request.client()));
        if (currentState == Phase.NOT_LEADER
                || highest.filter(seqno -> request.seqno() <= seqno).isPresent()) {
            return with(election);
        }
        var next = new HashMap<>(highestSeqnoRequestedByClientThisView);
        next.put(request.client(), request.seqno());
        return new Proposer(
                currentState,
                Stream.concat(requestQueue.stream(), Stream.of(request)).toList(),
                maxBallotISent1a,
                nextOperationNumberToPropose,
                received1bPackets,
                next,
                incompleteBatchTimer,
                election);
    }

    /// Phase 1a: starts the ballot that is its current view, with all requests that wait.
    Proposer enterNewView() {
        return new Proposer(
                Phase.PHASE_1,
                electionState.pendingRequests(),
                electionState.currentView(),
                nextOperationNumberToPropose,
                Map.of(),
                Map.of(),
                incompleteBatchTimer,
                electionState);
    }

    Proposer hearing1b(HostId sender, Message1b promise) {
        var next = new HashMap<>(received1bPackets);
        next.put(sender, promise);
        return new Proposer(
                currentState,
                requestQueue,
                maxBallotISent1a,
                nextOperationNumberToPropose,
                next,
                highestSeqnoRequestedByClientThisView,
                incompleteBatchTimer,
                electionState);
    }

    boolean hasQuorumOf1bs(Constants c) {
        return received1bPackets.size() >= c.quorum()
                && received1bPackets.values().stream()
                        .allMatch(promise -> promise.bal().equals(maxBallotISent1a));
    }

    /// A quorum has promised: proposes from the slot on that the log begins with.
    Proposer enterPhase2(int logTruncationPoint) {
        return new Proposer(
                Phase.PHASE_2,
                requestQueue,
                maxBallotISent1a,
                logTruncationPoint,
                received1bPackets,
                highestSeqnoRequestedByClientThisView,
                incompleteBatchTimer,
                electionState);
    }

    /// False when somebody who promised has forgotten the votes for the next slot.
    boolean isAfterLogTruncationPoint() {
        return received1bPackets.values().stream()
                .allMatch(promise -> promise.logTruncationPoint() <= nextOperationNumberToPropose);
    }

    /// The newest vote for the next slot that those who promised told of.
    Optional<RequestBatch> existingProposal() {
        return votesFor(nextOperationNumberToPropose)
                .max(Comparator.comparing(Vote::maxValueBal))
                .map(Vote::maxVal);
    }

    private Stream<Vote> votesFor(int opn) {
        return received1bPackets.values().stream()
                .flatMap(promise -> Optional.ofNullable(promise.votes().get(opn)).stream());
    }

    /// True when there is a vote for a later slot, so that the next one must not stay empty.
    boolean existVotesAfterNextSlot() {
        return received1bPackets.values().stream()
                .flatMap(promise -> promise.votes().keySet().stream())
                .anyMatch(opn -> opn > nextOperationNumberToPropose);
    }

    /// True when the requests in the queue are to be proposed now.
    boolean batchIsDue(int clock, Bounds bounds) {
        return requestQueue.size() >= bounds.maxBatchSize()
                || !requestQueue.isEmpty()
                        && incompleteBatchTimer.filter(when -> clock >= when).isPresent();
    }

    /// True when requests wait for a full batch, and no timer ends that.
    boolean needsTimer() {
        return !requestQueue.isEmpty() && incompleteBatchTimer.isEmpty();
    }

    RequestBatch nextBatch(Bounds bounds) {
        return new RequestBatch(requestQueue.stream().limit(bounds.maxBatchSize()).toList());
    }

    Proposer nominatingOldValue() {
        return nominating(requestQueue, incompleteBatchTimer);
    }

    Proposer nominatingNewValue(int clock, Bounds bounds) {
        var left = requestQueue.stream().skip(bounds.maxBatchSize()).toList();
        var timer =
                left.isEmpty()
                        ? Optional.<Integer>empty()
                        : Optional.of(bounds.boundedSum(clock, bounds.maxBatchDelay()));
        return nominating(left, timer);
    }

    private Proposer nominating(List<Request> queue, Optional<Integer> timer) {
        return new Proposer(
                currentState,
                queue,
                maxBallotISent1a,
                nextOperationNumberToPropose + 1,
                received1bPackets,
                highestSeqnoRequestedByClientThisView,
                timer,
                electionState);
    }

    Proposer startingTimer(int clock, Bounds bounds) {
        return new Proposer(
                currentState,
                requestQueue,
                maxBallotISent1a,
                nextOperationNumberToPropose,
                received1bPackets,
                highestSeqnoRequestedByClientThisView,
                Optional.of(bounds.boundedSum(clock, bounds.maxBatchDelay())),
                electionState);
    }

    /// In a new view it leads no more, and the requests wait with its election state.
    Proposer with(Election election) {
        boolean newView = electionState.currentView().isBefore(election.currentView());
        return new Proposer(
                newView ? Phase.NOT_LEADER : currentState,
                newView ? List.of() : requestQueue,
                maxBallotISent1a,
                nextOperationNumberToPropose,
                received1bPackets,
                highestSeqnoRequestedByClientThisView,
                incompleteBatchTimer,
                election);
    }
}
