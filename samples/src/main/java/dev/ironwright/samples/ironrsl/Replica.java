package dev.ironwright.samples.ironrsl;

import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.RslMessage.AppStateSupply;
import dev.ironwright.samples.ironrsl.RslMessage.Heartbeat;

/// A replica: its four components, its heartbeats and its scheduler.
///
/// @param nextActionIndex which of its actions is next; 0 for ever where [Scheduling] is free
public record Replica(
        int nextHeartbeatTime,
        Proposer proposer,
        Acceptor acceptor,
        Learner learner,
        Executor executor,
        int nextActionIndex) {

    static Replica initial(int myIndex, Bounds bounds) {
        return new Replica(
                0,
                Proposer.initial(myIndex, bounds),
                Acceptor.initial(bounds.replicas()),
                Learner.initial(),
                Executor.initial(bounds.application()),
                0);
    }

    /// Its own index: it leads all ballots that it starts.
    int index() {
        return proposer.maxBallotISent1a().proposerId();
    }

    Election election() {
        return proposer.electionState();
    }

    Replica with(Proposer next) {
        return new Replica(nextHeartbeatTime, next, acceptor, learner, executor, nextActionIndex);
    }

    Replica with(Election next) {
        return with(proposer.with(next));
    }

    Replica with(Acceptor next) {
        return new Replica(nextHeartbeatTime, proposer, next, learner, executor, nextActionIndex);
    }

    Replica with(Learner next) {
        return new Replica(nextHeartbeatTime, proposer, acceptor, next, executor, nextActionIndex);
    }

    Replica with(Executor next) {
        return new Replica(nextHeartbeatTime, proposer, acceptor, learner, next, nextActionIndex);
    }

    Replica nextHeartbeatAt(int time) {
        return new Replica(time, proposer, acceptor, learner, executor, nextActionIndex);
    }

    Replica atAction(int index) {
        return new Replica(nextHeartbeatTime, proposer, acceptor, learner, executor, index);
    }

    /// What it tells everybody from time to time.
    Heartbeat heartbeat(int myIndex) {
        return new Heartbeat(
                election().currentView(),
                election().currentViewSuspectors().contains(myIndex),
                executor.opsComplete());
    }

    /// What it takes note of when another replica's heartbeat arrives.
    Replica hearingHeartbeat(int sender, Heartbeat heartbeat, int clock, Bounds bounds) {
        return with(election().processHeartbeat(sender, heartbeat, clock, bounds))
                .with(acceptor.hearingCheckpoint(sender, heartbeat.opnCkpt()));
    }

    /// A batch was executed: its slot and its requests need no more attention.
    Replica having(Executor.Executed executed) {
        return with(executed.executor())
                .with(election().reflectExecutedRequestBatch(executed.batch()))
                .with(learner.forgetDecision(executor.opsComplete()));
    }

    /// Another replica's state makes the votes for the slots before superfluous.
    Replica adopting(AppStateSupply supply) {
        return with(learner.forgetOperationsBefore(supply.opn())).with(executor.adopting(supply));
    }
}
