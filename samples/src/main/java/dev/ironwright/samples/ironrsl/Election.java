package dev.ironwright.samples.ironrsl;

import com.google.common.collect.ImmutableSortedSet;

import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.RslMessage.Heartbeat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Knows the current view, and when to give it up: a request waits for longer than an epoch.
///
/// @param currentViewSuspectors the replicas that are known to suspect the view
/// @param requestsReceivedThisEpoch received in this epoch and not executed yet
/// @param requestsReceivedPrevEpochs received before this epoch and not executed yet
public record Election(
        Ballot currentView,
        Set<Integer> currentViewSuspectors,
        int epochEndTime,
        int epochLength,
        List<Request> requestsReceivedThisEpoch,
        List<Request> requestsReceivedPrevEpochs) {

    public Election {
        currentViewSuspectors = ImmutableSortedSet.copyOf(currentViewSuspectors);
        requestsReceivedThisEpoch = List.copyOf(requestsReceivedThisEpoch);
        requestsReceivedPrevEpochs = List.copyOf(requestsReceivedPrevEpochs);
    }

    static Election initial(Bounds bounds) {
        return new Election(
                new Ballot(1, 0),
                Set.of(),
                0,
                bounds.baselineViewTimeoutPeriod(),
                List.of(),
                List.of());
    }

    /// All that were received and not executed, the oldest first.
    List<Request> pendingRequests() {
        return Stream.of(requestsReceivedPrevEpochs, requestsReceivedThisEpoch)
                .flatMap(List::stream)
                .toList();
    }

    /// Another replica suspects the view that this one is in.
    Election suspectedBy(int replica) {
        var suspectors =
                new ImmutableSortedSet.Builder<Integer>(Integer::compare)
                        .addAll(currentViewSuspectors)
                        .add(replica)
                        .build();
        return new Election(
                currentView,
                suspectors,
                epochEndTime,
                epochLength,
                requestsReceivedThisEpoch,
                requestsReceivedPrevEpochs);
    }

    /// What a heartbeat changes, when it comes from the replica with this index.
    Election processHeartbeat(int sender, Heartbeat heartbeat, int clock, Bounds bounds) {
        if (currentView.isBefore(heartbeat.bal())) {
            var suspectors = heartbeat.suspicious() ? Set.of(sender) : Set.<Integer>of();
            return entering(heartbeat.bal(), suspectors, clock, bounds);
        }
        boolean suspects = heartbeat.suspicious() && heartbeat.bal().equals(currentView);
        return suspects ? suspectedBy(sender) : this;
    }

    /// The next view, which a quorum's suspicions lead to.
    Election enteringNextView(int clock, Bounds bounds) {
        return entering(currentView.successor(bounds.replicas()), Set.of(), clock, bounds);
    }

    /// A new view gets twice the time that the one before had.
    private Election entering(Ballot view, Set<Integer> suspectors, int clock, Bounds bounds) {
        int length = bounds.boundedSum(epochLength, epochLength);
        int end = bounds.boundedSum(clock, length);
        return new Election(
                view, suspectors, end, length, List.of(), bounds.bounded(pendingRequests()));
    }

    /// No request waits since before the epoch: the next one is as short as the first was.
    Election startingAnew(int clock, Bounds bounds) {
        int length = bounds.baselineViewTimeoutPeriod();
        int end = bounds.boundedSum(clock, length);
        return new Election(
                currentView,
                currentViewSuspectors,
                end,
                length,
                List.of(),
                requestsReceivedThisEpoch);
    }

    /// A request waits since before the epoch: this replica suspects the view.
    Election suspecting(int myIndex, int clock, Bounds bounds) {
        int end = bounds.boundedSum(clock, epochLength);
        return new Election(
                currentView,
                suspectedBy(myIndex).currentViewSuspectors,
                end,
                epochLength,
                List.of(),
                bounds.bounded(pendingRequests()));
    }

    boolean hasReceived(Request request) {
        return pendingRequests().stream().anyMatch(request::matches);
    }

    Election reflectReceivedRequest(Request request, Bounds bounds) {
        if (hasReceived(request)) return this;
        var next = Stream.concat(requestsReceivedThisEpoch.stream(), Stream.of(request)).toList();
        return with(bounds.bounded(next), requestsReceivedPrevEpochs);
    }

    Election reflectExecutedRequestBatch(RequestBatch batch) {
        return with(
                without(requestsReceivedThisEpoch, batch),
                without(requestsReceivedPrevEpochs, batch));
    }

    private static List<Request> without(List<Request> requests, RequestBatch executed) {
        return requests.stream()
                .filter(each -> executed.requests().stream().noneMatch(each::isRetiredBy))
                .toList();
    }

    private Election with(List<Request> thisEpoch, List<Request> prevEpochs) {
        return new Election(
                currentView,
                currentViewSuspectors,
                epochEndTime,
                epochLength,
                thisEpoch,
                prevEpochs);
    }
}
