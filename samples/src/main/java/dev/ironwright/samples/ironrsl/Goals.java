package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.Proposer.Phase;
import dev.ironwright.samples.ironrsl.RslMessage.*;

/// What there is to see, each within bounds that allow it.
public interface Goals {

    /// A request is executed and answered.
    @When("asks")
    record RequestIsAnswered(Packet<MessageReply> reply) implements Reachable {
        @Override
        public boolean holds() {
            return true;
        }
    }

    /// All requests of a client are answered, and it knows.
    @When("clientsListen")
    record ClientKnowsAllAnswers(At<Client> client, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return client.state().answered().size() == bounds.requests();
        }
    }

    /// Two requests are executed as one batch.
    @When("batches")
    record BatchOfTwoIsDecided(At<Replica> replica) implements Reachable {
        @Override
        public boolean holds() {
            return replica.state().executor().nextOpToExecute().stream()
                    .anyMatch(next -> next.v().requests().size() == 2);
        }
    }

    /// A request waits for another one, so that they make a batch.
    @When("batches")
    record BatchTimerRuns(At<Replica> replica) implements Reachable {
        @Override
        public boolean holds() {
            return replica.state().proposer().incompleteBatchTimer().isPresent();
        }
    }

    /// A quorum's checkpoints let an acceptor forget votes that it had.
    @When("truncates")
    record LogIsTruncatedByCheckpoints(At<Replica> replica, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            var acceptor = replica.state().acceptor();
            return acceptor.logTruncationPoint() > 0
                    && acceptor.votes().isEmpty()
                    && acceptor.nthHighestCheckpoint(bounds.quorum())
                            == acceptor.logTruncationPoint();
        }
    }

    /// After a truncation the leader proposes for a slot that did not fit into the log before.
    @When("movesWindow")
    record WindowMoves(Packet<Message2a> proposal, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return proposal.message().opn() >= bounds.maxLogLength();
        }
    }

    /// A leader has proposed for all slots that its log has room for, and has more to propose.
    @When("fillsLog")
    record LogIsFull(At<Replica> replica, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            var proposer = replica.state().proposer();
            int begin = replica.state().acceptor().logTruncationPoint();
            return proposer.currentState() == Phase.PHASE_2
                    && proposer.nextOperationNumberToPropose() == begin + bounds.maxLogLength()
                    && !proposer.requestQueue().isEmpty();
        }
    }

    /// A replica suspects the view, and no quorum does.
    @When("timesOut")
    record SuspicionWithoutQuorum(At<Replica> replica) implements Reachable {
        @Override
        public boolean holds() {
            return replica.state().election().currentViewSuspectors().size() == 1;
        }
    }

    /// Replica 1 leads, in phase 2.
    @When("changesViews")
    record ReplicaOneLeads(At<Replica> replica) implements Reachable {
        @Override
        public boolean holds() {
            return replica.id().index() == 1
                    && replica.state().proposer().currentState() == Phase.PHASE_2;
        }
    }

    /// Two replicas lead at once, each in the view that it knows.
    @When("changesViews")
    record TwoLeadersAtOnce(At<Replica> one, At<Replica> other) implements Reachable {
        @Override
        public boolean holds() {
            return one.id().compareTo(other.id()) < 0
                    && one.state().proposer().currentState() == Phase.PHASE_2
                    && other.state().proposer().currentState() == Phase.PHASE_2;
        }
    }

    /// A new leader proposes what an acceptor had voted for under the old one.
    @When("changesViews")
    record VoteIsCarriedOver(Packet<Message2a> older, Packet<Message2a> newer)
            implements Reachable {
        @Override
        public boolean holds() {
            return older.message().bal().isBefore(newer.message().bal())
                    && older.message().opn() == newer.message().opn()
                    && older.message().val().equals(newer.message().val())
                    && !newer.message().val().requests().isEmpty();
        }
    }

    /// A view lasts twice as long as the one before.
    @When("changesViews")
    record TimeoutDoubles(At<Replica> replica, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return replica.state().election().epochLength()
                    == 2 * bounds.baselineViewTimeoutPeriod();
        }
    }

    /// After an epoch in which no request waited too long, the next is as short as the first was.
    @When("changesViews")
    record TimeoutIsReset(At<Replica> replica, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            var election = replica.state().election();
            return election.epochLength() == bounds.baselineViewTimeoutPeriod()
                    && new Ballot(1, 0).isBefore(election.currentView());
        }
    }

    /// A leader proposes nothing for a slot, since a later one may be chosen already.
    @When("leavesGaps")
    record GapIsFilledByNoOp(Packet<Message2a> proposal) implements Reachable {
        @Override
        public boolean holds() {
            return proposal.message().val().requests().isEmpty();
        }
    }

    /// A replica that was left behind has another one's state; it has answered nobody.
    @When("transfersState")
    record StateIsTransferred(Packet<AppStateSupply> supply, At<Replica> replica)
            implements Reachable {
        @Override
        public boolean holds() {
            var executor = replica.state().executor();
            return supply.destination().equals(replica.id())
                    && executor.app().equals(supply.message().app())
                    && executor.opsComplete() == supply.message().opn()
                    && executor.replyCache().replies().isEmpty();
        }
    }

    /// A replica answers a request with the reply that it remembers.
    @When("watchCache")
    record CachedReplyIsSent(Observer observer) implements Reachable {
        @Override
        public boolean holds() {
            return observer.cachedReplySent();
        }
    }

    /// A replica has executed a request and does not remember the reply.
    @When("cacheForgets")
    record ReplyIsForgotten(At<Replica> replica, Packet<MessageReply> reply) implements Reachable {
        @Override
        public boolean holds() {
            return reply.source().equals(replica.id())
                    && replica.state().executor().replyCache().replies().isEmpty();
        }
    }

    /// A request is executed twice, which the specification allows.
    @When("executesTwice")
    record RequestIsExecutedTwice(At<Replica> replica, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return replica.state().executor().app() instanceof Application.Counter(int value)
                    && value > bounds.clients() * bounds.requests();
        }
    }
}
