package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.RslMessage.Heartbeat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Replicas agree on batches of requests, slot by slot, and execute them in that order.
///
/// IronRSL is the replicated state machine library of Hawblitzel et al., "IronFleet: Proving
/// Practical Distributed Systems Correct" (SOSP 2015): MultiPaxos with batching, log truncation,
/// state transfer, a reply cache, and view changes whose timeouts adapt. This is its protocol layer
/// as it stands in the Ironclad repository of 2023, with IronFleet's names.
public final class IronRsl
        implements Protocol<IronRsl.Bounds>,
                SchedulerActions,
                MessageHandlers,
                ClientActions,
                BallotInvariants,
                VoteInvariants,
                LogInvariants,
                ElectionInvariants,
                ProposalInvariants,
                ExecutionInvariants,
                RequestInvariants,
                SendingInvariants,
                RslRefinement,
                ServiceClaims,
                LivenessClaims,
                Goals {

    /// How far to explore, and with what parameters of the protocol.
    ///
    /// Nothing in the protocol's safety relies on clocks, so a step that reads a clock may read
    /// any of `clocks`. A time after `maxIntegerVal` is later than any timer: with that one value
    /// every timer may end whenever it runs, which is all that can happen, and times stay few.
    ///
    /// @param requests how many requests each client may send
    /// @param contacts the replicas that clients send to, by index
    /// @param laterContacts those of them that a client sends to after its first request
    /// @param maxLogLength how many slots after the truncation point a leader may propose for
    /// @param maxIntegerVal slots, view numbers, times and numbers of requests end here
    /// @param slots how many slots leaders propose for
    /// @param viewChanges how many views there are after the first
    /// @param acceptors the replicas that 1a's and 2a's are delivered to, by index
    /// @param learners the replicas that votes are delivered to, by index
    /// @param timeouts the replicas whose epochs may end, by index
    /// @param heartbeats the replicas that send heartbeats, by index
    /// @param idleHeartbeats whether also such heartbeats are sent as nobody learns anything from
    /// @param clocks what a replica may read from its clock
    /// @param heartbeatClocks what it may read when it asks whether a heartbeat is due, if not
    ///     any of `clocks`; 0 alone lets each replica send one
    /// @param cacheForgets whether a replica may evict cached replies, or not cache one
    /// @param clientsListen whether clients take note of replies
    /// @param watchCache whether it is noted that a cached reply was sent
    /// @param recordsHistory whether it is noted what clients ask and hear, for linearizability
    /// @param stopped the replicas that have stopped before the start, by index
    /// @param fair whether all others go on, and what is sent arrives; then something must happen
    public record Bounds(
            @Default("3") @Range(min = 1, max = 5) int replicas,
            @Default("1") @Range(min = 0, max = 3) int clients,
            @Default("1") @Range(min = 0, max = 9) int requests,
            @Default("0") List<Integer> contacts,
            @Default("0,1,2") List<Integer> laterContacts,
            @Default("free") Scheduling scheduler,
            @Default("counter") Application application,
            @Default("1") @Range(min = 1, max = 9) int maxLogLength,
            @Default("1") @Range(min = 1, max = 9) int maxBatchSize,
            @Default("0") @Range(min = 0, max = 9) int maxBatchDelay,
            @Default("1") @Range(min = 1, max = 9) int baselineViewTimeoutPeriod,
            @Default("1") @Range(min = 1, max = 9) int heartbeatPeriod,
            @Default("2") @Range(min = 2, max = 98) int maxIntegerVal,
            @Default("9") @Range(min = 0, max = 99) int slots,
            @Default("0") @Range(min = 0, max = 99) int viewChanges,
            @Default("0,1,2") List<Integer> acceptors,
            @Default("0,1,2") List<Integer> learners,
            @Default("") List<Integer> timeouts,
            @Default("") List<Integer> heartbeats,
            @Default("false") boolean idleHeartbeats,
            @Default("99") List<Integer> clocks,
            @Default("") List<Integer> heartbeatClocks,
            @Default("false") boolean cacheForgets,
            @Default("false") boolean clientsListen,
            @Default("false") boolean watchCache,
            @Default("false") boolean recordsHistory,
            @Default("") List<Integer> stopped,
            @Default("false") boolean fair) {

        public Bounds {
            if (maxIntegerVal <= maxLogLength) {
                throw new IllegalArgumentException(
                        "the log is shorter than the largest number: maxLogLength=%d maxIntegerVal=%d"
                                .formatted(maxLogLength, maxIntegerVal));
            }
        }

        /// What the action with this index does, if it is its turn.
        Outcome<Replica> turn(int action, Replica self, Supplier<Outcome<Replica>> step) {
            return stopped.contains(self.index())
                    ? new Outcome.Skip<>("bounds: has stopped")
                    : scheduler.turn(action, self, step);
        }

        /// True when a request of this number is sent to the replica with this index.
        boolean isContact(int replica, int seqno) {
            return contacts.contains(replica) && (seqno == 1 || laterContacts.contains(replica));
        }

        /// How many replicas are more than half of them.
        int quorum() {
            return replicas / 2 + 1;
        }

        /// IronFleet's UpperBoundedAddition: a sum that ends at the largest number.
        int boundedSum(int one, int other) {
            return Math.min(one + other, maxIntegerVal);
        }

        /// IronFleet's BoundRequestSequence.
        List<Request> bounded(List<Request> requestsReceived) {
            return requestsReceived.stream().limit(maxIntegerVal).toList();
        }

        /// True of the last view that is explored.
        boolean isLast(Ballot view) {
            return view.canonical(replicas) >= replicas + viewChanges;
        }

        /// True of a heartbeat that changes nothing wherever it arrives, and that is not explored.
        boolean isIdle(Heartbeat heartbeat) {
            return !idleHeartbeats && heartbeat.equals(new Heartbeat(new Ballot(1, 0), false, 0));
        }

        /// The slots that there may be.
        List<Integer> opns() {
            return IntStream.range(0, maxIntegerVal).boxed().toList();
        }

        /// What a replica may read when it asks whether a heartbeat is due.
        List<Integer> heartbeatTimes() {
            return heartbeatClocks.isEmpty() ? clocks : heartbeatClocks;
        }

        boolean asks() {
            return clients * requests > 0;
        }

        boolean batches() {
            return maxBatchSize > 1 && clients * requests > 1;
        }

        boolean fillsLog() {
            return !batches() && clients * requests > maxLogLength;
        }

        boolean truncates() {
            return asks() && heartbeats.size() >= quorum();
        }

        boolean movesWindow() {
            return truncates() && fillsLog();
        }

        boolean timesOut() {
            return asks() && !timeouts.isEmpty();
        }

        boolean changesViews() {
            return timesOut() && viewChanges > 0;
        }

        boolean leavesGaps() {
            return changesViews() && maxLogLength > 1 && maxIntegerVal > 2;
        }

        boolean transfersState() {
            return changesViews() && truncates() && replicas > 2;
        }

        /// True when clients must be answered, and take note of it.
        boolean answers() {
            return fair && asks() && clientsListen;
        }

        /// True when the first of three replicas has stopped, and one other learns what is decided.
        boolean replacesTheLeader() {
            return answers()
                    && replicas == 3
                    && stopped.equals(List.of(0))
                    && learners.equals(List.of(1))
                    && requests == 1
                    && viewChanges == 1
                    && application == Application.COUNTER;
        }

        /// How often a request may be executed: it may be in every slot, for IronFleet promises that it
        /// is executed at least once.
        int executions() {
            return maxIntegerVal * maxBatchSize;
        }

        boolean executesTwice() {
            return changesViews() && application == Application.COUNTER;
        }

        /// A round-robin scheduler also runs when there is no packet; a free one need not.
        List<Integer> emptyReceives() {
            return scheduler == Scheduling.ROUND_ROBIN ? List.of(0) : List.of();
        }

        /// The caches that a replica may have after it made these replies.
        List<ReplyCache> caches(ReplyCache old, List<Reply> replies) {
            return cacheForgets ? old.anyWith(replies) : List.of(old.with(replies));
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        var setup =
                new Setup()
                        .hosts(
                                Replica.class,
                                bounds.replicas(),
                                at -> Outcome.to(Replica.initial(at.index(), bounds)))
                        .hosts(Client.class, bounds.clients(), _ -> Outcome.to(Client.initial()))
                        .ghost(Observer.of(bounds))
                        .over(Network.UNORDERED_DUPLICATING);
        var lively = bounds.fair() ? setup.roundRobin().fairDelivery() : setup;
        // A client puts its own number into what it asks a key-value store for.
        return bounds.application() == Application.KEY_VALUE
                ? lively
                : lively.symmetric(Client.class);
    }

    /// A replica may stop at any time, and then nothing more need happen.
    public record MayStop() implements Final {
        @Override
        public boolean holds() {
            return true;
        }
    }
}
