package dev.ironwright.samples.viewstampedreplication;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.Optional;

/// What clients and replicas tell each other, by the paper's names.
public sealed interface ReplicationMessage extends Message {

    /// "Execute this."
    record Request(Operation operation) implements ReplicationMessage {}

    /// "This has been executed; it is the `result`-th operation."
    record Reply(int view, Operation operation, int result) implements ReplicationMessage {}

    /// What the primary of a view sends while all is well.
    ///
    /// @see Prepare
    /// @see Commit
    sealed interface FromPrimary extends ReplicationMessage {

        int view();

        /// The op-number that a replica must have come to before it can do as it is told.
        int needs();
    }

    /// "Append this, with this op-number; those up to `commit` are committed."
    record Prepare(int view, Operation operation, int opNumber, int commit) implements FromPrimary {
        @Override
        public int needs() {
            return opNumber - 1;
        }
    }

    /// "All up to this op-number are committed."
    record Commit(int view, int commit) implements FromPrimary {
        @Override
        public int needs() {
            return commit;
        }
    }

    /// "My log has all operations up to this one."
    record PrepareOk(int view, int opNumber) implements ReplicationMessage {}

    /// What leads to a new view.
    sealed interface ToNewView extends ReplicationMessage {

        int view();
    }

    /// "The primary seems to have failed. On to this view!"
    record StartViewChange(int view) implements ToNewView {}

    /// "Enough of us want this view. This is the log with which I come out of my last one."
    record DoViewChange(int view, List<Operation> log, int lastNormal, int commit)
            implements ToNewView {

        public DoViewChange {
            log = List.copyOf(log);
        }
    }

    /// "The view begins, and this is its log."
    record StartView(int view, List<Operation> log, int commit) implements ReplicationMessage {

        public StartView {
            log = List.copyOf(log);
        }
    }

    /// "I have lost my state. Which one has the service?"
    record Recovery(int nonce) implements ReplicationMessage {}

    /// "I am in this view." Its primary also tells what it knows.
    record RecoveryResponse(int view, int nonce, Optional<Known> known)
            implements ReplicationMessage {}

    /// A log and how much of it is committed.
    record Known(List<Operation> log, int commit) {

        public Known {
            log = List.copyOf(log);
        }
    }

    /// "I have the log of this view up to this op-number, and need the rest."
    record GetState(int view, int after) implements ReplicationMessage {}

    /// "These follow in this view after that op-number."
    record NewState(int view, int after, List<Operation> rest, int commit)
            implements ReplicationMessage {

        public NewState {
            rest = List.copyOf(rest);
        }
    }
}
