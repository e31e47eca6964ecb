package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.Proposer.Phase;
import dev.ironwright.samples.ironrsl.RslMessage.*;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How far two replicas are on the way from a client's first request, which the leader of the first
/// view never answers, to the reply of the next leader.
///
/// The links are those of IronFleet's proof that every request is answered, in its order.
///
/// @param leader leads the second view
/// @param other the one with which it is a quorum
record ViewChange(
        At<Client> client, At<Replica> leader, At<Replica> other, Packets<RslMessage> sent) {

    private static final Ballot OLD = new Ballot(1, 0);
    private static final int SLOT = 0;

    List<Link> links() {
        return Stream.of(
                        suspicion(),
                        propagation(),
                        advance(),
                        phase1(),
                        proposal(),
                        decision(),
                        execution())
                .flatMap(List::stream)
                .toList();
    }

    /// The request waits for longer than an epoch at both of them.
    private List<Link> suspicion() {
        boolean both = pending(leader) && pending(other);
        var request = new MessageRequest(1, "increment");
        return List.of(
                link("the leader-to-be is to hear of the request", client.state().seqno() > 0)
                        .byDelivery(new Packet<>(client.id(), leader.id(), request)),
                link("the other one is to hear of it", pending(leader))
                        .byDelivery(new Packet<>(client.id(), other.id(), request)),
                link("both have the request", both)
                        .by(SchedulerActions.CheckForViewTimeout.class, leader.id()),
                link(
                                "the leader-to-be has it since before the epoch",
                                old(leader) && pending(other))
                        .by(SchedulerActions.CheckForViewTimeout.class, leader.id()),
                link("the leader-to-be suspects the view", suspects(leader) && pending(other))
                        .by(SchedulerActions.CheckForViewTimeout.class, other.id()),
                link("the other one has it since before the epoch", suspects(leader) && old(other))
                        .by(SchedulerActions.CheckForViewTimeout.class, other.id()));
    }

    /// The other one says so, or else that it has gone on to the next view.
    private List<Link> propagation() {
        return List.of(
                link("both suspect the view", suspects(leader) && suspects(other))
                        .by(SchedulerActions.MaybeSendHeartbeat.class, other.id()),
                link("the suspicion is on its way", suspects(leader) && isSent(OLD, true))
                        .byDelivery(heartbeat(OLD, true)),
                link("the other one is in the next view", isIn(next(), other))
                        .by(SchedulerActions.MaybeSendHeartbeat.class, other.id()),
                link("word of the next view is on its way", isSent(next(), false))
                        .byDelivery(heartbeat(next(), false)),
                link("word of it is on its way, with a suspicion", isSent(next(), true))
                        .byDelivery(heartbeat(next(), true)));
    }

    private List<Link> advance() {
        var suspectors = leader.state().election().currentViewSuspectors();
        boolean quorum = suspectors.size() > 1 && isIn(OLD, leader);
        return List.of(
                link("the leader-to-be knows of a quorum that suspects the view", quorum)
                        .by(SchedulerActions.CheckForQuorumOfViewSuspicions.class, leader.id()),
                link("it is in the view that it leads", isIn(next(), leader))
                        .by(SchedulerActions.MaybeEnterNewViewAndSend1a.class, leader.id()));
    }

    private List<Link> phase1() {
        var proposer = leader.state().proposer();
        boolean own = proposer.received1bPackets().containsKey(leader.id());
        boolean both = own && proposer.received1bPackets().containsKey(other.id());
        var ask = new Message1a(next());
        var promise = new Message1b(next(), SLOT, Map.of());
        return List.of(
                link("it has sent its 1a", proposer.maxBallotISent1a().equals(next()))
                        .byDelivery(toLeader(leader, ask)),
                link("it has promised", hasPromised(leader)).byDelivery(toLeader(leader, promise)),
                link("it has its own 1b", own)
                        .byDelivery(new Packet<>(leader.id(), other.id(), ask)),
                link("the other one has promised", own && hasPromised(other))
                        .byDelivery(toLeader(other, promise)),
                link("a quorum has promised", both)
                        .by(SchedulerActions.MaybeEnterPhase2.class, leader.id()));
    }

    private List<Link> proposal() {
        var proposer = leader.state().proposer();
        boolean proposes = proposer.currentState() == Phase.PHASE_2;
        boolean proposed = proposes && proposer.nextOperationNumberToPropose() > SLOT;
        return List.of(
                link("it is in phase 2", proposes)
                        .by(SchedulerActions.MaybeNominateValueAndSend2a.class, leader.id()),
                link("it has sent its 2a", proposed)
                        .byDelivery(toLeader(leader, new Message2a(next(), SLOT, batch()))));
    }

    private List<Link> decision() {
        boolean own = hasVoteOf(leader);
        var ask = new Message2a(next(), SLOT, batch());
        var vote = new Message2b(next(), SLOT, batch());
        return List.of(
                link("it has voted", hasVoted(leader)).byDelivery(toLeader(leader, vote)),
                link("it has its own 2b", own)
                        .byDelivery(new Packet<>(leader.id(), other.id(), ask)),
                link("the other one has voted", own && hasVoted(other))
                        .byDelivery(toLeader(other, vote)),
                link("a quorum has voted", own && hasVoteOf(other))
                        .by(SchedulerActions.MaybeMakeDecision.class, leader.id()));
    }

    private List<Link> execution() {
        var executor = leader.state().executor();
        return List.of(
                link("the slot is decided", executor.nextOpToExecute().isPresent())
                        .by(SchedulerActions.MaybeExecute.class, leader.id()),
                link("the request is executed", executor.opsComplete() > SLOT)
                        .byDelivery(
                                new Packet<>(leader.id(), client.id(), new MessageReply(1, "1"))));
    }

    private static Link.Start link(String name, boolean in) {
        return new Link.Start(name, in);
    }

    private Ballot next() {
        return new Ballot(1, leader.id().index());
    }

    private RequestBatch batch() {
        return new RequestBatch(List.of(request()));
    }

    private Request request() {
        return new Request(client.id(), 1, "increment");
    }

    private boolean pending(At<Replica> replica) {
        return replica.state().election().hasReceived(request());
    }

    private boolean old(At<Replica> replica) {
        return replica.state().election().requestsReceivedPrevEpochs().contains(request());
    }

    private static boolean isIn(Ballot view, At<Replica> replica) {
        return replica.state().election().currentView().equals(view);
    }

    private static boolean suspects(At<Replica> replica) {
        var suspectors = replica.state().election().currentViewSuspectors();
        return isIn(OLD, replica) && suspectors.contains(replica.id().index());
    }

    private Packet<Heartbeat> heartbeat(Ballot view, boolean suspicious) {
        return toLeader(other, new Heartbeat(view, suspicious, SLOT));
    }

    private boolean isSent(Ballot view, boolean suspicious) {
        return sent.all().contains(heartbeat(view, suspicious));
    }

    private <M extends RslMessage> Packet<M> toLeader(At<Replica> from, M message) {
        return new Packet<>(from.id(), leader.id(), message);
    }

    private boolean hasPromised(At<Replica> replica) {
        return replica.state().acceptor().maxBal().equals(next());
    }

    private static boolean hasVoted(At<Replica> replica) {
        return replica.state().acceptor().votes().containsKey(SLOT);
    }

    private boolean hasVoteOf(At<Replica> voter) {
        return leader.state().learner().tuple(SLOT).stream()
                .anyMatch(tuple -> tuple.received2bMessageSenders().contains(voter.id()));
    }
}
