package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.Proposer.Phase;
import dev.ironwright.samples.ironrsl.RslMessage.*;

/// The scheduler's action 0: a replica processes a packet, each kind in its own way.
public interface MessageHandlers {

    /// The place of this action among the ten.
    int PROCESS_PACKET = 0;

    /// A request is noted, and queued where the replica leads.
    record ProcessRequest(Bounds bounds) implements Receive<Replica, MessageRequest> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<MessageRequest> in, Local at) {
            return bounds.turn(PROCESS_PACKET, self, () -> process(self, in));
        }

        private Outcome<Replica> process(Replica self, Packet<MessageRequest> in) {
            var message = in.message();
            var request = new Request(in.source(), message.seqno(), message.request());
            if (message.request().length() > Application.MAX_REQUEST_SIZE) {
                return skip("is too long");
            }
            var next = self.proposer().receiving(request, bounds);
            if (next.equals(self.proposer())) return skip("has received it");
            return to(self.with(next));
        }
    }

    /// A request that was executed is answered with the reply that the replica remembers.
    record ReplyFromCache(Bounds bounds) implements Receive<Replica, MessageRequest> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<MessageRequest> in, Local at) {
            return bounds.turn(PROCESS_PACKET, self, () -> process(self, in));
        }

        private Outcome<Replica> process(Replica self, Packet<MessageRequest> in) {
            var cached = self.executor().replyCache().answerTo(in.source(), in.message().seqno());
            if (cached.isEmpty()) return skip("remembers no reply to this request");
            var reply = cached.get();
            return to(self).send(reply.client(), new MessageReply(reply.seqno(), reply.reply()));
        }
    }

    /// Phase 1b: an acceptor promises, unless it has promised as much or more.
    record Process1a(Bounds bounds) implements Receive<Replica, Message1a> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<Message1a> in, Local at) {
            return bounds.turn(PROCESS_PACKET, self, () -> process(self, in, at));
        }

        private Outcome<Replica> process(Replica self, Packet<Message1a> in, Local at) {
            var c = Constants.of(at, bounds);
            var acceptor = self.acceptor();
            var bal = in.message().bal();
            if (!c.isReplica(in.source())) return skip("is not from a replica");
            if (!bounds.acceptors().contains(at.index())) return skip("bounds: no acceptor");
            if (!acceptor.maxBal().isBefore(bal)) return skip("has promised this or more");
            int point = acceptor.logTruncationPoint();
            return to(self.with(acceptor.promising(bal)))
                    .send(in.source(), new Message1b(bal, point, acceptor.votes()));
        }
    }

    /// A leader hears a promise, and forgets what its sender has forgotten.
    record Process1b(Bounds bounds) implements Receive<Replica, Message1b> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<Message1b> in, Local at) {
            return bounds.turn(PROCESS_PACKET, self, () -> process(self, in, at));
        }

        private Outcome<Replica> process(Replica self, Packet<Message1b> in, Local at) {
            var c = Constants.of(at, bounds);
            var proposer = self.proposer();
            var promise = in.message();
            if (!c.isReplica(in.source())) return skip("is not from a replica");
            if (!promise.bal().equals(proposer.maxBallotISent1a())) return skip("is stale");
            if (proposer.currentState() != Phase.PHASE_1) return skip("is not in phase 1");
            if (proposer.received1bPackets().containsKey(in.source())) {
                return skip("has heard this promise");
            }
            return to(
                    self.with(proposer.hearing1b(in.source(), promise))
                            .with(self.acceptor().truncateLog(promise.logTruncationPoint())));
        }
    }

    /// A replica that is behind the log of a new leader asks for somebody's state.
    record ProcessStartingPhase2(Bounds bounds) implements Receive<Replica, StartingPhase2> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<StartingPhase2> in, Local at) {
            return bounds.turn(PROCESS_PACKET, self, () -> process(self, in, at));
        }

        private Outcome<Replica> process(Replica self, Packet<StartingPhase2> in, Local at) {
            var c = Constants.of(at, bounds);
            int point = in.message().logTruncationPoint();
            if (!c.isReplica(in.source())) return skip("is not from a replica");
            if (point <= self.executor().opsComplete()) return skip("is not behind");
            return to(self).broadcast(c.replicas(), new AppStateRequest(in.message().bal(), point));
        }
    }

    /// Phase 2b: an acceptor votes, unless it has promised not to.
    record Process2a(Bounds bounds) implements Receive<Replica, Message2a> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<Message2a> in, Local at) {
            return bounds.turn(PROCESS_PACKET, self, () -> process(self, in, at));
        }

        private Outcome<Replica> process(Replica self, Packet<Message2a> in, Local at) {
            var c = Constants.of(at, bounds);
            var proposal = in.message();
            var vote = new Message2b(proposal.bal(), proposal.opn(), proposal.val());
            if (!c.isReplica(in.source())) return skip("is not from a replica");
            if (!bounds.acceptors().contains(at.index())) return skip("bounds: no acceptor");
            if (!self.acceptor().maxBal().isAtMost(proposal.bal())) {
                return skip("has promised a newer ballot");
            }
            if (proposal.opn() > bounds.maxIntegerVal()) return skip("there is no such slot");
            return to(self.with(self.acceptor().voting(proposal, bounds.maxLogLength())))
                    .broadcast(c.replicas(), vote);
        }
    }

    /// A learner hears a vote.
    record Process2b(Bounds bounds) implements Receive<Replica, Message2b> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<Message2b> in, Local at) {
            return bounds.turn(PROCESS_PACKET, self, () -> process(self, in, at));
        }

        private Outcome<Replica> process(Replica self, Packet<Message2b> in, Local at) {
            var c = Constants.of(at, bounds);
            var learner = self.learner();
            var vote = in.message();
            if (!bounds.learners().contains(at.index())) return skip("bounds: no learner");
            if (!self.executor().wantsVotesFor(vote.opn())) return skip("has decided");
            if (!c.isReplica(in.source())) return skip("is not from a replica");
            if (vote.bal().isBefore(learner.maxBallotSeen())) return skip("is stale");
            if (learner.hasHeard(in.source(), vote)) return skip("has heard this vote");
            return to(self.with(learner.hearing(in.source(), vote)));
        }
    }

    /// A replica that is as far as it was asked for sends its state.
    record ProcessAppStateRequest(Bounds bounds) implements Receive<Replica, AppStateRequest> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<AppStateRequest> in, Local at) {
            return bounds.turn(PROCESS_PACKET, self, () -> process(self, in, at));
        }

        private Outcome<Replica> process(Replica self, Packet<AppStateRequest> in, Local at) {
            var c = Constants.of(at, bounds);
            var executor = self.executor();
            var wanted = in.message();
            if (!c.isReplica(in.source())) return skip("is not from a replica");
            if (!executor.maxBalReflected().isAtMost(wanted.bal())) {
                return skip("reflects a newer ballot");
            }
            if (executor.opsComplete() < wanted.opn()) return skip("is behind itself");
            return to(self).send(
                            in.source(),
                            new AppStateSupply(
                                    executor.maxBalReflected(),
                                    executor.opsComplete(),
                                    executor.app()));
        }
    }

    /// A replica that is behind takes over another one's state.
    record ProcessAppStateSupply(Bounds bounds) implements Receive<Replica, AppStateSupply> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<AppStateSupply> in, Local at) {
            return bounds.turn(PROCESS_PACKET, self, () -> process(self, in, at));
        }

        private Outcome<Replica> process(Replica self, Packet<AppStateSupply> in, Local at) {
            var c = Constants.of(at, bounds);
            if (!c.isReplica(in.source())) return skip("is not from a replica");
            if (in.message().opn() <= self.executor().opsComplete()) return skip("is as far");
            return to(self.adopting(in.message()));
        }
    }

    /// A replica hears who suspects the view, of a newer view, and how far the sender is.
    record ProcessHeartbeat(int clock, Bounds bounds) implements Receive<Replica, Heartbeat> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<Heartbeat> in, Local at) {
            return bounds.turn(PROCESS_PACKET, self, () -> process(self, in, at));
        }

        private Outcome<Replica> process(Replica self, Packet<Heartbeat> in, Local at) {
            var c = Constants.of(at, bounds);
            if (!c.isReplica(in.source())) return skip("is not from a replica");
            int sender = in.source().index();
            var next = self.hearingHeartbeat(sender, in.message(), clock, bounds);
            if (next.equals(self)) return skip("says nothing new");
            return to(next);
        }
    }

    /// There is no packet, or the network does not deliver one.
    record ProcessNoPacket(@In("emptyReceives") int packets, Bounds bounds)
            implements HostAction<Replica> {
        @Override
        public Outcome<Replica> step(Replica self, Local at) {
            return bounds.turn(PROCESS_PACKET, self, () -> skip("nothing to process"));
        }
    }
}
