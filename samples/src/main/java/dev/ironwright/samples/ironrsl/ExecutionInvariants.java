package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.RslMessage.*;

import java.util.List;

/// What is learned, decided, executed and transferred was chosen. IronFleet's lemmas, by name.
public interface ExecutionInvariants {

    /// A learner counts votes of replicas.
    record Received2bMessageSendersAlwaysValidReplicas(At<Replica> learner, Hosts<Replica> replicas)
            implements Invariant {
        @Override
        public boolean holds() {
            var ids = replicas.stream().map(At::id).toList();
            return learner.state().learner().unexecutedLearnerState().values().stream()
                    .allMatch(tuple -> ids.containsAll(tuple.received2bMessageSenders()));
        }
    }

    /// A learner knows of a batch from somebody.
    record Received2bMessageSendersAlwaysNonempty(At<Replica> learner) implements Invariant {
        @Override
        public boolean holds() {
            return learner.state().learner().unexecutedLearnerState().values().stream()
                    .noneMatch(tuple -> tuple.received2bMessageSenders().isEmpty());
        }
    }

    /// Each vote that a learner counts was cast, in the ballot whose votes it counts.
    record GetSent2bMessageFromLearnerState(At<Replica> replica, int opn, Packets<Message2b> votes)
            implements Invariant {
        @Override
        public boolean holds() {
            var learner = replica.state().learner();
            return learner.tuple(opn).stream()
                    .allMatch(tuple -> {
                        var value = tuple.candidateLearnedValue();
                        var vote = new Message2b(learner.maxBallotSeen(), opn, value);
                        return votes.sources(vote::equals)
                                .containsAll(tuple.received2bMessageSenders());
                    });
        }
    }

    /// What a replica takes for decided was chosen, in the ballot in which it thinks it was.
    record DecidedOperationWasChosen(At<Replica> replica, Packets<Message2b> votes, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            var executor = replica.state().executor();
            return executor.nextOpToExecute().stream()
                    .map(next -> new Message2b(next.bal(), executor.opsComplete(), next.v()))
                    .allMatch(vote -> votes.sources(vote::equals).size() >= bounds.quorum());
        }
    }

    /// For each slot that a replica has executed a batch was chosen, in no newer ballot than the
    /// newest that it knows of.
    record ExecutedOperationAndAllBeforeItWereChosen(
            At<Replica> replica, Packets<Message2b> votes, int opn, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            var executor = replica.state().executor();
            return opn >= executor.opsComplete()
                    || wasChosen(votes, opn, executor.maxBalReflected(), bounds);
        }
    }

    /// For each slot that a supplied state reflects a batch was chosen, in no newer ballot than the
    /// one that it comes with.
    record TransferredStateBasedOnChosenOperations(
            Packet<AppStateSupply> supply, Packets<Message2b> votes, int opn, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return opn >= supply.message().opn()
                    || wasChosen(votes, opn, supply.message().bal(), bounds);
        }
    }

    /// The slots that were executed begin the longest sequence of slots with a quorum of votes.
    record RegularQuorumOf2bSequenceIsPrefixOfMaximalQuorumOf2bSequence(
            At<Replica> replica, Packets<Message2b> votes, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            var chosen = QuorumOf2bs.maximalSequence(votes, bounds.quorum());
            return replica.state().executor().opsComplete() <= chosen.size();
        }
    }

    /// A replica's application is in the state that the chosen batches lead to.
    record AppStateAlwaysValid(At<Replica> replica, Packets<Message2b> votes, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            var executor = replica.state().executor();
            return isValid(executor.app(), executor.opsComplete(), votes, bounds);
        }
    }

    /// A supplied state is the one that the chosen batches lead to.
    record TransferredStateAlwaysValid(
            Packet<AppStateSupply> supply, Packets<Message2b> votes, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return isValid(supply.message().app(), supply.message().opn(), votes, bounds);
        }
    }

    /// A cached reply is one to the client that it is cached for, and was sent.
    record ReplyCacheStateInv(At<Replica> replica, Packets<MessageReply> sent)
            implements Invariant {
        @Override
        public boolean holds() {
            return replica.state().executor().replyCache().replies().entrySet().stream()
                    .allMatch(it ->
                            it.getKey().equals(it.getValue().client())
                                    && wasSent(it.getValue(), sent));
        }

        private static boolean wasSent(Reply reply, Packets<MessageReply> sent) {
            var message = new MessageReply(reply.seqno(), reply.reply());
            return sent.stream()
                    .anyMatch(packet ->
                            packet.destination().equals(reply.client())
                                    && packet.message().equals(message));
        }
    }

    private static boolean wasChosen(
            Packets<Message2b> votes, int opn, Ballot latest, Bounds bounds) {
        return QuorumOf2bs.first(votes, bounds.quorum(), opn)
                .filter(quorum -> quorum.vote().bal().isAtMost(latest))
                .isPresent();
    }

    private static boolean isValid(
            Application.State app, int opsComplete, Packets<Message2b> votes, Bounds bounds) {
        var chosen = QuorumOf2bs.maximalSequence(votes, bounds.quorum());
        return opsComplete <= chosen.size()
                && app.equals(executed(chosen.subList(0, opsComplete), bounds));
    }

    private static Application.State executed(List<RequestBatch> batches, Bounds bounds) {
        var app = bounds.application().initialize();
        for (var batch : batches) {
            for (var request : batch.requests()) {
                app = app.handle(request.request()).state();
            }
        }
        return app;
    }
}
