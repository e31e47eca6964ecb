package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.Proposer.Phase;
import dev.ironwright.samples.ironrsl.RslMessage.*;

/// The scheduler's actions 1 to 9; action 0, to process a packet, is [MessageHandlers].
public interface SchedulerActions {

    /// Action 1: the leader of a new view starts its ballot.
    record MaybeEnterNewViewAndSend1a(Bounds bounds) implements HostAction<Replica> {
        @Override
        public Outcome<Replica> step(Replica self, Local at) {
            return bounds.turn(1, self, () -> act(self, at));
        }

        private Outcome<Replica> act(Replica self, Local at) {
            var c = Constants.of(at, bounds);
            var proposer = self.proposer();
            var view = self.election().currentView();
            if (!c.leads(view)) return skip("does not lead the view");
            if (!proposer.maxBallotISent1a().isBefore(view)) return skip("has started it");
            return to(self.with(proposer.enterNewView()))
                    .broadcast(c.replicas(), new Message1a(view));
        }
    }

    /// Action 2: a quorum has promised, and the leader starts to propose.
    record MaybeEnterPhase2(Bounds bounds) implements HostAction<Replica> {
        @Override
        public Outcome<Replica> step(Replica self, Local at) {
            return bounds.turn(2, self, () -> act(self, at));
        }

        private Outcome<Replica> act(Replica self, Local at) {
            var c = Constants.of(at, bounds);
            var proposer = self.proposer();
            if (proposer.currentState() != Phase.PHASE_1) return skip("is not in phase 1");
            if (!proposer.hasQuorumOf1bs(c)) return skip("no quorum has promised");
            int point = self.acceptor().logTruncationPoint();
            return to(self.with(proposer.enterPhase2(point)))
                    .broadcast(
                            c.replicas(), new StartingPhase2(proposer.maxBallotISent1a(), point));
        }
    }

    /// Action 3: the leader proposes a batch for the next slot: the one that it was told of, or,
    /// when there is none, its own, if it is full, has waited long enough or must fill a gap.
    record MaybeNominateValueAndSend2a(int clock, Bounds bounds) implements HostAction<Replica> {
        @Override
        public Outcome<Replica> step(Replica self, Local at) {
            return bounds.turn(3, self, () -> act(self, at));
        }

        private Outcome<Replica> act(Replica self, Local at) {
            var c = Constants.of(at, bounds);
            var proposer = self.proposer();
            int opn = proposer.nextOperationNumberToPropose();
            if (proposer.currentState() != Phase.PHASE_2) return skip("is not in phase 2");
            if (!self.election().currentView().equals(proposer.maxBallotISent1a())) {
                return skip("its view is another one");
            }
            if (!proposer.hasQuorumOf1bs(c)) return skip("no quorum has promised");
            if (!proposer.isAfterLogTruncationPoint()) return skip("the slot was truncated");
            int end =
                    bounds.boundedSum(self.acceptor().logTruncationPoint(), bounds.maxLogLength());
            if (opn >= end) return skip("the log is full");
            if (opn >= bounds.maxIntegerVal()) return skip("there are no more slots");
            if (opn >= bounds.slots()) return skip("bounds: proposes for no more slots");
            return nominate(self, c);
        }

        private Outcome<Replica> nominate(Replica self, Constants c) {
            var proposer = self.proposer();
            var old = proposer.existingProposal();
            if (old.isPresent()) return propose(self, proposer.nominatingOldValue(), old.get(), c);
            if (proposer.existVotesAfterNextSlot() || proposer.batchIsDue(clock, bounds)) {
                var next = proposer.nominatingNewValue(clock, bounds);
                return propose(self, next, proposer.nextBatch(bounds), c);
            }
            if (!proposer.needsTimer()) return skip("no request waits, or it may wait longer");
            return to(self.with(proposer.startingTimer(clock, bounds)));
        }

        private Outcome<Replica> propose(
                Replica self, Proposer next, RequestBatch batch, Constants c) {
            int opn = self.proposer().nextOperationNumberToPropose();
            return to(self.with(next))
                    .broadcast(c.replicas(), new Message2a(next.maxBallotISent1a(), opn, batch));
        }
    }

    /// Action 4: the log begins with the slot that a quorum is known to have reached.
    record TruncateLogBasedOnCheckpoints(Bounds bounds) implements HostAction<Replica> {
        @Override
        public Outcome<Replica> step(Replica self, Local at) {
            return bounds.turn(4, self, () -> act(self, at));
        }

        private Outcome<Replica> act(Replica self, Local at) {
            var c = Constants.of(at, bounds);
            int opn = self.acceptor().nthHighestCheckpoint(c.quorum());
            if (opn <= self.acceptor().logTruncationPoint()) return skip("nothing to forget");
            return to(self.with(self.acceptor().truncateLog(opn)));
        }
    }

    /// Action 5: a quorum has voted for a batch in the next slot, which is hereby decided.
    record MaybeMakeDecision(Bounds bounds) implements HostAction<Replica> {
        @Override
        public Outcome<Replica> step(Replica self, Local at) {
            return bounds.turn(5, self, () -> act(self, at));
        }

        private Outcome<Replica> act(Replica self, Local at) {
            var c = Constants.of(at, bounds);
            var executor = self.executor();
            if (executor.nextOpToExecute().isPresent()) return skip("has decided");
            var tuple = self.learner().tuple(executor.opsComplete());
            if (tuple.isEmpty()) return skip("has heard no vote for the next slot");
            int votes = tuple.get().received2bMessageSenders().size();
            if (votes < c.quorum()) return skip("no quorum has voted");
            var batch = tuple.get().candidateLearnedValue();
            return to(self.with(executor.getDecision(batch, self.learner().maxBallotSeen())));
        }
    }

    /// Action 6: a decided batch is executed and its requests are answered.
    record MaybeExecute(Bounds bounds) implements HostAction<Replica> {
        @Override
        public Outcome<Replica> step(Replica self, Local at) {
            return bounds.turn(6, self, () -> act(self));
        }

        private Outcome<Replica> act(Replica self) {
            var next = self.executor().nextOpToExecute();
            if (next.isEmpty()) return skip("nothing is decided");
            if (self.executor().opsComplete() >= bounds.maxIntegerVal()) {
                return skip("there are no more slots");
            }
            var executed = self.executor().execute(next.get());
            return oneOf(
                    bounds.caches(self.executor().replyCache(), executed.replies()).stream()
                            .map(cache -> answering(self.having(executed), cache, executed))
                            .toList());
        }

        private Outcome.Move<Replica> answering(
                Replica next, ReplyCache cache, Executor.Executed executed) {
            var move = to(next.with(next.executor().with(cache)));
            for (var reply : executed.replies()) {
                move = move.send(reply.client(), new MessageReply(reply.seqno(), reply.reply()));
            }
            return move;
        }
    }

    /// Action 7: when the epoch is over, a replica suspects the view or starts a new epoch.
    record CheckForViewTimeout(int clock, Bounds bounds) implements HostAction<Replica> {
        @Override
        public Outcome<Replica> step(Replica self, Local at) {
            return bounds.turn(7, self, () -> act(self, at));
        }

        private Outcome<Replica> act(Replica self, Local at) {
            var election = self.election();
            if (!bounds.timeouts().contains(at.index()))
                return skip("bounds: its epochs do not end");
            if (clock < election.epochEndTime()) return skip("the epoch is not over");
            return election.requestsReceivedPrevEpochs().isEmpty()
                    ? to(self.with(election.startingAnew(clock, bounds)))
                    : to(self.with(election.suspecting(at.index(), clock, bounds)));
        }
    }

    /// Action 8: a quorum suspects the view, and the replica enters the next one.
    record CheckForQuorumOfViewSuspicions(int clock, Bounds bounds) implements HostAction<Replica> {
        @Override
        public Outcome<Replica> step(Replica self, Local at) {
            return bounds.turn(8, self, () -> act(self, at));
        }

        private Outcome<Replica> act(Replica self, Local at) {
            var c = Constants.of(at, bounds);
            var election = self.election();
            if (election.currentViewSuspectors().size() < c.quorum()) {
                return skip("no quorum suspects the view");
            }
            if (election.currentView().seqno() >= bounds.maxIntegerVal()) {
                return skip("there are no more views");
            }
            if (bounds.isLast(election.currentView())) return skip("bounds: the last view");
            return to(self.with(election.enteringNextView(clock, bounds)));
        }
    }

    /// Action 9: a replica tells where it is.
    record MaybeSendHeartbeat(@In("heartbeatTimes") int clock, Bounds bounds)
            implements HostAction<Replica> {
        @Override
        public Outcome<Replica> step(Replica self, Local at) {
            return bounds.turn(9, self, () -> act(self, at));
        }

        private Outcome<Replica> act(Replica self, Local at) {
            var c = Constants.of(at, bounds);
            if (!bounds.heartbeats().contains(at.index())) return skip("bounds: no heartbeats");
            if (clock < self.nextHeartbeatTime()) return skip("it is not yet time");
            if (bounds.isIdle(self.heartbeat(at.index()))) return skip("bounds: nothing to tell");
            int next = bounds.boundedSum(clock, bounds.heartbeatPeriod());
            return to(self.nextHeartbeatAt(next))
                    .broadcast(c.replicas(), self.heartbeat(at.index()));
        }
    }
}
