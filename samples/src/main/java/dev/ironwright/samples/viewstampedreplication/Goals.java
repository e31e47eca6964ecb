package dev.ironwright.samples.viewstampedreplication;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.viewstampedreplication.ReplicationMessage.*;

/// What should happen, and where the bounds end.
interface Goals {

    /// An operation commits.
    record OperationCommits(Packet<Reply> reply) implements Reachable {
        @Override
        public boolean holds() {
            return true;
        }
    }

    /// A view begins with an operation that nobody knew to be committed.
    @When("changesViews")
    record PreparedIsCarriedOver(Packet<StartView> start) implements Reachable {
        @Override
        public boolean holds() {
            return start.message().commit() < start.message().log().size();
        }
    }

    /// A replica that had crashed is back, with a log that is not empty.
    @When("losesState")
    record RecoversToNormal(At<Replica> replica) implements Reachable {
        @Override
        public boolean holds() {
            return replica.state().nonce() > 0
                    && replica.state().isNormal()
                    && replica.state().opNumber() > 0;
        }
    }

    /// Two replicas are primaries, each of a view of its own.
    @When("changesViews")
    record TwoViewsAtOnce(At<Replica> one, At<Replica> other, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return bounds.leads(one.state(), one.id())
                    && bounds.leads(other.state(), other.id())
                    && one.state().view() < other.state().view();
        }
    }

    /// A replica that is behind is sent what it lacks.
    @When("stateTransfer")
    record StragglerIsSentState(Packet<NewState> sent) implements Reachable {
        @Override
        public boolean holds() {
            return true;
        }
    }

    /// The replicas together crash no more often than the bounds say.
    record CrashBudget(Hosts<Replica> replicas, Bounds bounds) implements Constraint {
        @Override
        public boolean holds() {
            return replicas.states().mapToInt(Replica::nonce).sum() <= bounds.crashes();
        }
    }

    /// The network may lose everything, so it may be over anywhere.
    record Anywhere() implements Final {
        @Override
        public boolean holds() {
            return true;
        }
    }
}
