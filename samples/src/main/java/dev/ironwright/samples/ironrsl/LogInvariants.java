package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.RslMessage.*;

import java.util.Map;

/// What truncation, checkpoints and the window of the log rest on. IronFleet's lemmas, by name.
public interface LogInvariants {

    /// A replica never goes back to a slot.
    record OpsCompleteMonotonic(Change<Replica> replica) implements StepInvariant {
        @Override
        public boolean holds() {
            return replica.before().executor().opsComplete()
                    <= replica.after().executor().opsComplete();
        }
    }

    /// A log never begins earlier than it did.
    record LogTruncationPointMonotonic(Change<Replica> replica) implements StepInvariant {
        @Override
        public boolean holds() {
            return replica.before().acceptor().logTruncationPoint()
                    <= replica.after().acceptor().logTruncationPoint();
        }
    }

    /// A heartbeat claims no slot that its sender has not executed.
    record HeartbeatMessagesReflectOpsComplete(Packet<Heartbeat> sent, At<Replica> sender)
            implements Invariant {
        @Override
        public boolean holds() {
            return !sent.source().equals(sender.id())
                    || sent.message().opnCkpt() <= sender.state().executor().opsComplete();
        }
    }

    /// Nobody is thought to be further than it is.
    record LastCheckpointedOperationReflectsOpsComplete(At<Replica> acceptor, At<Replica> other)
            implements Invariant {
        @Override
        public boolean holds() {
            var checkpoints = acceptor.state().acceptor().lastCheckpointedOperation();
            return checkpoints.get(other.id().index()) <= other.state().executor().opsComplete();
        }
    }

    /// What an acceptor has forgotten was executed by a quorum.
    record LogTruncationPointInvariant(At<Replica> acceptor, Hosts<Replica> replicas, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            int point = acceptor.state().acceptor().logTruncationPoint();
            return quorumHasReached(point, replicas, bounds);
        }
    }

    /// What a promise does not tell of, because it was forgotten, was executed by a quorum.
    record LogTruncationPointInvariantIn1b(
            Packet<Message1b> promise, Hosts<Replica> replicas, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            int point = promise.message().logTruncationPoint();
            return quorumHasReached(point, replicas, bounds);
        }
    }

    /// What does not fit into the log together with a proposed slot was executed by a quorum.
    record LogTruncationPointInvariantIn2a(
            Packet<Message2a> sent, Hosts<Replica> replicas, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            int begin = sent.message().opn() - bounds.maxLogLength() + 1;
            return quorumHasReached(begin, replicas, bounds);
        }
    }

    /// Every quorum has a replica that can supply what any acceptor has forgotten.
    record AlwaysSomeReplicaInQuorumBeyondLogTruncationPoint(
            At<Replica> acceptor, Hosts<Replica> replicas, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            int point = acceptor.state().acceptor().logTruncationPoint();
            long behind =
                    replicas.states().filter(it -> it.executor().opsComplete() < point).count();
            return behind < bounds.quorum();
        }
    }

    /// A leader has forgotten what anyone who promised to it has.
    record ProposerLogTruncationPointAlwaysBeyondThatOfAllReceived1bs(At<Replica> replica)
            implements Invariant {
        @Override
        public boolean holds() {
            return replica.state().proposer().received1bPackets().values().stream()
                    .allMatch(promise ->
                            promise.logTruncationPoint()
                                    <= replica.state().acceptor().logTruncationPoint());
        }
    }

    /// An acceptor keeps votes for no more slots than a log has.
    record VoteAlwaysWithinLogTruncationPointRange(At<Replica> replica, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            var acceptor = replica.state().acceptor();
            return withinRange(acceptor.votes(), acceptor.logTruncationPoint(), bounds);
        }
    }

    /// A promise tells of votes for no more slots than a log has.
    record VoteIn1bAlwaysWithinLogTruncationPointRange(Packet<Message1b> promise, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            var message = promise.message();
            return withinRange(message.votes(), message.logTruncationPoint(), bounds);
        }
    }

    /// A promise that a leader keeps tells of votes for no more slots than a log has.
    record VoteInReceived1bAlwaysWithinLogTruncationPointRange(At<Replica> replica, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return replica.state().proposer().received1bPackets().values().stream()
                    .allMatch(it -> withinRange(it.votes(), it.logTruncationPoint(), bounds));
        }
    }

    private static boolean withinRange(Map<Integer, Vote> votes, int begin, Bounds bounds) {
        return votes.keySet().stream()
                .allMatch(opn -> begin <= opn && opn < begin + bounds.maxLogLength());
    }

    private static boolean quorumHasReached(int opn, Hosts<Replica> replicas, Bounds bounds) {
        return replicas.states().filter(it -> it.executor().opsComplete() >= opn).count()
                >= bounds.quorum();
    }
}
