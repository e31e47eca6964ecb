package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;

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
        implements Protocol<IronRsl.Bounds>, SchedulerActions, MessageHandlers, ClientActions {

    /// How far to explore, and with what parameters of the protocol.
    ///
    /// Nothing in the protocol's safety relies on clocks, so a step that reads a clock may read
    /// any of the values that the bounds list for it. Without a value it never happens.
    ///
    /// @param requests how many requests each client may send
    /// @param contacts the replicas that clients send to, by index
    /// @param maxLogLength how many slots after the truncation point a leader may propose for
    /// @param maxIntegerVal slots, view numbers, times and numbers of requests end here
    /// @param viewChanges how many views there are after the first
    /// @param learners the replicas that votes are delivered to, by index
    /// @param timeouts the replicas whose timeout may fire, by index
    /// @param batchClocks what a leader may read when it asks whether a batch has waited enough
    /// @param timeoutClocks what a replica may read when it asks whether the epoch is over
    /// @param viewClocks what a replica may read when it enters a new view
    /// @param heartbeatClocks what a replica may read when it asks whether to send a heartbeat
    /// @param cacheForgets whether a replica may evict cached replies, or not cache one
    /// @param clientsListen whether clients take note of replies
    public record Bounds(
            @Default("3") @Range(min = 1, max = 5) int replicas,
            @Default("1") @Range(min = 0, max = 3) int clients,
            @Default("1") @Range(min = 0, max = 9) int requests,
            @Default("0") List<Integer> contacts,
            @Default("free") Scheduling scheduler,
            @Default("counter") Application application,
            @Default("1") @Range(min = 1, max = 9) int maxLogLength,
            @Default("1") @Range(min = 1, max = 9) int maxBatchSize,
            @Default("0") @Range(min = 0, max = 9) int maxBatchDelay,
            @Default("1") @Range(min = 1, max = 9) int baselineViewTimeoutPeriod,
            @Default("1") @Range(min = 1, max = 9) int heartbeatPeriod,
            @Default("2") @Range(min = 2, max = 99) int maxIntegerVal,
            @Default("0") @Range(min = 0, max = 99) int viewChanges,
            @Default("0,1,2") List<Integer> learners,
            @Default("") List<Integer> timeouts,
            @Default("0") List<Integer> batchClocks,
            @Default("") List<Integer> timeoutClocks,
            @Default("0") List<Integer> viewClocks,
            @Default("") List<Integer> heartbeatClocks,
            @Default("false") boolean cacheForgets,
            @Default("false") boolean clientsListen) {

        public Bounds {
            if (maxIntegerVal <= maxLogLength) {
                throw new IllegalArgumentException(
                        "the log is shorter than the largest number: maxLogLength=%d maxIntegerVal=%d"
                                .formatted(maxLogLength, maxIntegerVal));
            }
        }

        /// What the action with this index does, if it is its turn.
        Outcome<Replica> turn(int action, Replica self, Supplier<Outcome<Replica>> step) {
            return scheduler.turn(action, self, step);
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

        /// The slots that there may be.
        List<Integer> opns() {
            return IntStream.range(0, maxIntegerVal).boxed().toList();
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
        return new Setup()
                .hosts(
                        Replica.class,
                        bounds.replicas(),
                        at -> Outcome.to(Replica.initial(at.index(), bounds)))
                .hosts(Client.class, bounds.clients(), _ -> Outcome.to(Client.initial()))
                .over(Network.UNORDERED_DUPLICATING);
    }

    /// A replica may stop at any time, and then nothing more need happen.
    public record MayStop() implements Final {
        @Override
        public boolean holds() {
            return true;
        }
    }
}
