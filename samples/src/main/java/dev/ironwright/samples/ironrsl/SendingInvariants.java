package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;

/// Who sends what, and who changes what. IronFleet's lemmas, by name; they hold by the way in which
/// the model is written, so they are about the model and not about what it allows.
public interface SendingInvariants {

    /// A step changes one replica, the one whose step it is.
    record ActionThatChangesReplicaIsThatReplicasAction(Change<Replica> one, Change<Replica> other)
            implements StepInvariant {
        @Override
        public boolean holds() {
            return one.id().equals(other.id())
                    || one.before().equals(one.after())
                    || other.before().equals(other.after());
        }
    }

    /// Under the round-robin scheduler each step is that of the next action.
    record ActionsAreTakenInTurn(Change<Replica> replica, IronRsl.Bounds bounds)
            implements StepInvariant {
        @Override
        public boolean holds() {
            int before = replica.before().nextActionIndex();
            int after = replica.after().nextActionIndex();
            return switch (bounds.scheduler()) {
                case FREE -> after == before;
                case ROUND_ROBIN ->
                        after == (before + 1) % Scheduling.ACTIONS
                                || replica.after().equals(replica.before());
            };
        }
    }

    /// Every replica knows of as many replicas as there are.
    record ReplicaConstantsAllConsistent(At<Replica> replica, IronRsl.Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return replica.state().acceptor().lastCheckpointedOperation().size()
                    == bounds.replicas();
        }
    }

    /// A 1a is sent by who enters a new view.
    record ActionThatSends1aIsMaybeEnterNewViewAndSend1a(Observer observer) implements Invariant {
        @Override
        public boolean holds() {
            return !observer.misplaced().contains("Message1a");
        }
    }

    /// A 1b is sent by who processes a 1a.
    record ActionThatSends1bIsProcess1a(Observer observer) implements Invariant {
        @Override
        public boolean holds() {
            return !observer.misplaced().contains("Message1b");
        }
    }

    /// A 2a is sent by who nominates a batch.
    record ActionThatSends2aIsMaybeNominateValueAndSend2a(Observer observer) implements Invariant {
        @Override
        public boolean holds() {
            return !observer.misplaced().contains("Message2a");
        }
    }

    /// A 2b is sent by who processes a 2a.
    record ActionThatSends2bIsProcess2a(Observer observer) implements Invariant {
        @Override
        public boolean holds() {
            return !observer.misplaced().contains("Message2b");
        }
    }

    /// A heartbeat is sent by MaybeSendHeartbeat.
    record ActionThatSendsHeartbeatIsMaybeSendHeartbeat(Observer observer) implements Invariant {
        @Override
        public boolean holds() {
            return !observer.misplaced().contains("Heartbeat");
        }
    }

    /// A StartingPhase2 is sent by who enters phase 2.
    record ActionThatSendsStartingPhase2IsMaybeEnterPhase2(Observer observer) implements Invariant {
        @Override
        public boolean holds() {
            return !observer.misplaced().contains("StartingPhase2");
        }
    }

    /// A state is asked for by who hears that a leader's log begins later.
    record ActionThatSendsAppStateRequestIsProcessStartingPhase2(Observer observer)
            implements Invariant {
        @Override
        public boolean holds() {
            return !observer.misplaced().contains("AppStateRequest");
        }
    }

    /// A state is supplied by who is asked for it.
    record ActionThatSendsAppStateSupplyIsProcessAppStateRequest(Observer observer)
            implements Invariant {
        @Override
        public boolean holds() {
            return !observer.misplaced().contains("AppStateSupply");
        }
    }

    /// A request is answered by who executes it, or remembers the answer.
    record ActionThatSendsReplyIsMaybeExecuteOrReplyFromCache(Observer observer)
            implements Invariant {
        @Override
        public boolean holds() {
            return !observer.misplaced().contains("MessageReply");
        }
    }
}
