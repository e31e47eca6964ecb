package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.Proposer.Phase;
import dev.ironwright.samples.ironrsl.RslMessage.*;

/// What ballots say of who leads them. IronFleet's lemmas, by name.
public interface BallotInvariants {

    /// A leader's ballot only grows.
    record MaxBallotISent1aMonotonic(Change<Replica> replica) implements StepInvariant {
        @Override
        public boolean holds() {
            return ballot(replica.before()).isAtMost(ballot(replica.after()));
        }
    }

    /// A leader's ballot is one of its own.
    record MaxBallotISent1aHasMeAsProposer(At<Replica> replica) implements Invariant {
        @Override
        public boolean holds() {
            return ballot(replica.state()).proposerId() == replica.id().index();
        }
    }

    /// A 1a is about a ballot of its sender, who has got at least that far.
    record Message1aLeqMaxBallotSenderSent1a(Packet<Message1a> sent, At<Replica> sender)
            implements Invariant {
        @Override
        public boolean holds() {
            return !sent.source().equals(sender.id()) || hasSent1a(sender, sent.message().bal());
        }
    }

    /// A StartingPhase2 is about a ballot of its sender, who has got at least that far.
    record MessageStartingPhase2LeqMaxBallotSenderSent1a(
            Packet<StartingPhase2> sent, At<Replica> sender) implements Invariant {
        @Override
        public boolean holds() {
            return !sent.source().equals(sender.id()) || hasSent1a(sender, sent.message().bal());
        }
    }

    /// A 2a is about a ballot of its sender, who has got at least that far.
    record Message2aLeqMaxBallotSenderSent1a(Packet<Message2a> sent, At<Replica> sender)
            implements Invariant {
        @Override
        public boolean holds() {
            return !sent.source().equals(sender.id()) || hasSent1a(sender, sent.message().bal());
        }
    }

    /// Who has sent a 2a has been in phase 2 of that ballot.
    record Message2aShowsPrimaryReachedState2(Packet<Message2a> sent, At<Replica> primary)
            implements Invariant {
        @Override
        public boolean holds() {
            return reachedState2(primary, sent.message().bal());
        }
    }

    /// Where there is a vote in a ballot, its leader has been in phase 2.
    record Message2bShowsPrimaryReachedState2(Packet<Message2b> sent, At<Replica> primary)
            implements Invariant {
        @Override
        public boolean holds() {
            return reachedState2(primary, sent.message().bal());
        }
    }

    /// The ballot whose votes a learner counts has reached phase 2.
    record MaxBallotSeenShowsPrimaryReachedState2(At<Replica> learner, At<Replica> primary)
            implements Invariant {
        @Override
        public boolean holds() {
            return learner.state().learner().unexecutedLearnerState().isEmpty()
                    || reachedState2(primary, learner.state().learner().maxBallotSeen());
        }
    }

    /// The ballot in which a replica's next operation was decided has reached phase 2.
    record NextOpBallotShowsPrimaryReachedState2(At<Replica> executor, At<Replica> primary)
            implements Invariant {
        @Override
        public boolean holds() {
            return executor.state().executor().nextOpToExecute().stream()
                    .allMatch(next -> reachedState2(primary, next.bal()));
        }
    }

    /// An acceptor takes part in no ballot that its leader has not started.
    record MaxBalLeqMaxBallotPrimarySent1a(At<Replica> acceptor, At<Replica> primary)
            implements Invariant {
        @Override
        public boolean holds() {
            var bal = acceptor.state().acceptor().maxBal();
            return bal.proposerId() != primary.id().index()
                    || bal.isAtMost(ballot(primary.state()));
        }
    }

    /// The 1b's that a leader keeps are about its ballot.
    record Received1bPacketsAreFromMaxBallotISent1a(At<Replica> replica) implements Invariant {
        @Override
        public boolean holds() {
            return replica.state().proposer().received1bPackets().values().stream()
                    .allMatch(promise -> promise.bal().equals(ballot(replica.state())));
        }
    }

    /// The 1b's that a leader keeps were sent to it.
    record PacketInReceived1bWasSent(At<Replica> replica, Packets<Message1b> sent)
            implements Invariant {
        @Override
        public boolean holds() {
            return replica.state().proposer().received1bPackets().entrySet().stream()
                    .map(it -> new Packet<>(it.getKey(), replica.id(), it.getValue()))
                    .allMatch(sent.all()::contains);
        }
    }

    /// Who has sent a 2a for a slot has got past it, or to a newer ballot.
    record Message2aImplicationsForProposerState(Packet<Message2a> sent, At<Replica> sender)
            implements Invariant {
        @Override
        public boolean holds() {
            if (!sent.source().equals(sender.id())) return true;
            var proposer = sender.state().proposer();
            return sent.message().bal().isBefore(proposer.maxBallotISent1a())
                    || sent.message().bal().equals(proposer.maxBallotISent1a())
                            && proposer.currentState() != Phase.PHASE_1
                            && proposer.nextOperationNumberToPropose() > sent.message().opn();
        }
    }

    /// A 2a is about a ballot that there can be.
    record Message2aHasValidBallot(Packet<Message2a> sent, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            var bal = sent.message().bal();
            return bal.seqno() >= 0
                    && bal.proposerId() >= 0
                    && bal.proposerId() < bounds.replicas();
        }
    }

    private static Ballot ballot(Replica replica) {
        return replica.proposer().maxBallotISent1a();
    }

    private static boolean hasSent1a(At<Replica> sender, Ballot bal) {
        return bal.proposerId() == sender.id().index() && bal.isAtMost(ballot(sender.state()));
    }

    /// True when this replica does not lead the ballot, or has been in phase 2 of it.
    private static boolean reachedState2(At<Replica> primary, Ballot bal) {
        var mine = ballot(primary.state());
        return bal.proposerId() != primary.id().index()
                || bal.isBefore(mine)
                || bal.equals(mine) && primary.state().proposer().currentState() != Phase.PHASE_1;
    }
}
