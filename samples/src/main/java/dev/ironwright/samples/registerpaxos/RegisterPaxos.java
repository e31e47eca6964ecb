package dev.ironwright.samples.registerpaxos;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;

import dev.ironwright.protocols.*;
import dev.ironwright.protocols.history.History;
import dev.ironwright.protocols.history.Linearizable;
import dev.ironwright.protocols.history.Register;
import dev.ironwright.protocols.history.Sequential;

import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;

/// Clients write and read a register that servers keep by Paxos: it can be written once.
///
/// A server that is asked to write proposes the value: it asks the others to prepare for its
/// ballot, and when a majority has, it lets them accept the value, or the one of the greatest
/// ballot that one of them had accepted. What a majority has accepted is decided, and the server
/// says so to the others and to the client. Servers that know the decision answer reads. Each
/// client writes one value and then reads, asking the servers in turn. The model is Stateright's.
public final class RegisterPaxos implements Protocol<RegisterPaxos.Bounds> {

    /// What the register holds that was never written.
    static final char EMPTY = '-';

    /// How many there are.
    public record Bounds(
            @Default("3") @Range(min = 2, max = 9) int servers,
            @Default("2") @Range(min = 1, max = 9) int clients) {}

    /// An attempt to get a value decided: a later round is greater, and the proposer breaks ties.
    public record Ballot(int round, HostId proposer) implements Comparable<Ballot> {

        @Override
        public int compareTo(Ballot other) {
            return round != other.round
                    ? Integer.compare(round, other.round)
                    : proposer.compareTo(other.proposer);
        }
    }

    /// A value, and the request of a client that it be written.
    public record Proposal(int request, HostId client, char value) {}

    /// A proposal that was accepted in a ballot.
    public record Vote(Ballot ballot, Proposal proposal) {}

    /// A ballot that a server has called, from its own point of view.
    ///
    /// @param proposal what it proposes: its own, or what may have been decided before
    /// @param prepared who takes part, with what each had accepted
    /// @param acceptors who has accepted the proposal
    public record Attempt(
            Proposal proposal,
            ImmutableSortedMap<HostId, Optional<Vote>> prepared,
            ImmutableSortedSet<HostId> acceptors) {

        Attempt withPart(HostId server, Optional<Vote> accepted) {
            var more = new TreeMap<>(prepared);
            more.put(server, accepted);
            return new Attempt(proposal, ImmutableSortedMap.copyOfSorted(more), acceptors);
        }

        Attempt withAcceptor(HostId server) {
            var more = ImmutableSortedSet.<HostId>naturalOrder().addAll(acceptors).add(server);
            return new Attempt(proposal, prepared, more.build());
        }

        /// What was accepted in the greatest ballot, if anything was, else what is proposed here.
        Proposal safe() {
            return prepared.values().stream()
                    .flatMap(Optional::stream)
                    .max(Comparator.comparing(Vote::ballot))
                    .map(Vote::proposal)
                    .orElse(proposal);
        }

        Attempt proposing(Proposal chosen) {
            return new Attempt(chosen, prepared, acceptors);
        }
    }

    /// Keeps the register, together with the other servers.
    ///
    /// @param ballot the greatest that it has heard of
    /// @param attempt the only ballot that it has called itself
    /// @param accepted what it has accepted last; what is decided, once it knows
    public record Server(
            Ballot ballot, Optional<Attempt> attempt, Optional<Vote> accepted, boolean decided) {}

    /// Writes, then reads.
    ///
    /// @param number its place among all hosts, which tells it whom to ask
    /// @param awaited the request that it waits for an answer to; none when it is done
    public record Client(int number, Optional<Integer> awaited) {

        boolean awaits(int request) {
            return awaited.equals(Optional.of(request));
        }
    }

    /// What they tell each other.
    public sealed interface RegisterMessage extends Message {}

    /// What clients and servers tell each other.
    public sealed interface ClientMessage extends RegisterMessage {}

    /// What servers tell each other.
    public sealed interface ServerMessage extends RegisterMessage {}

    /// "Write this."
    public record Put(int request, char value) implements ClientMessage {}

    /// "What does the register hold?"
    public record Get(int request) implements ClientMessage {}

    /// "It is written."
    public record PutOk(int request) implements ClientMessage {}

    /// "This is what it holds."
    public record GetOk(int request, char value) implements ClientMessage {}

    /// "Take part in no lesser ballot."
    public record Prepare(Ballot ballot) implements ServerMessage {}

    /// "I shall not, and this is what I accepted last."
    public record Prepared(Ballot ballot, Optional<Vote> accepted) implements ServerMessage {}

    /// "Accept this."
    public record Accept(Vote vote) implements ServerMessage {}

    /// "I have."
    public record Accepted(Ballot ballot) implements ServerMessage {}

    /// "A majority has."
    public record Decided(Vote vote) implements ServerMessage {}

    /// What the clients have seen; only the claims look at it.
    public record Observed(History history) implements Ghost<Observed> {

        @Override
        public boolean sees(HostStep step) {
            return step.received()
                    .filter(in -> in.message() instanceof PutOk || in.message() instanceof GetOk)
                    .isPresent();
        }

        @Override
        public Observed after(HostStep step) {
            int client = step.host().index();
            return step.received()
                    .map(packet -> seen(client, (RegisterMessage) packet.message()))
                    .orElse(this);
        }

        private Observed seen(int client, RegisterMessage message) {
            return switch (message) {
                case PutOk _ ->
                        new Observed(
                                history.returned(client, Sequential.Done.DONE)
                                        .invoked(client, new Register.Read()));
                case GetOk(int _, char value) -> new Observed(history.returned(client, value));
                case Put _, Get _, ServerMessage _ -> this;
            };
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        var history = History.of(bounds.clients);
        for (int client = 0; client < bounds.clients; client++) {
            history = history.invoked(client, new Register.Write(valueOf(client)));
        }
        return new Setup()
                .hosts(Server.class, bounds.servers, at -> Outcome.to(idle(at)))
                .hosts(Client.class, bounds.clients, at -> start(bounds, at))
                .over(Network.UNORDERED)
                .ghost(new Observed(history));
    }

    private static Server idle(Local at) {
        var ballot = new Ballot(0, at.host(Server.class));
        return new Server(ballot, Optional.empty(), Optional.empty(), false);
    }

    private static Outcome<Client> start(Bounds bounds, Local at) {
        int number = bounds.servers + at.index();
        return Outcome.to(new Client(number, Optional.of(number)))
                .send(serverFor(number, at), new Put(number, valueOf(at.index())));
    }

    private static char valueOf(int client) {
        return (char) ('A' + client);
    }

    private static HostId serverFor(int number, Local at) {
        var servers = at.hosts(Server.class);
        return servers.get(number % servers.size());
    }

    private static boolean isMajority(int servers, Local at) {
        return servers == at.role().size() / 2 + 1;
    }

    /// A server that has called no ballot yet calls one for what a client wants written.
    public record Propose() implements Receive<Server, Put> {
        @Override
        public Outcome<Server> step(Server self, Packet<Put> in, Local at) {
            if (self.decided) return skip("knows the decision");
            if (self.attempt.isPresent()) return skip("has called a ballot already");
            var put = in.message();
            var ballot = new Ballot(self.ballot.round() + 1, at.self());
            var attempt =
                    new Attempt(
                            new Proposal(put.request(), in.source(), put.value()),
                            ImmutableSortedMap.of(at.self(), self.accepted),
                            ImmutableSortedSet.of());
            return to(new Server(ballot, Optional.of(attempt), self.accepted, false))
                    .broadcast(at.peers(), new Prepare(ballot));
        }
    }

    /// A server takes part in a ballot that is greater than any it has heard of.
    public record TakePart() implements Receive<Server, Prepare> {
        @Override
        public Outcome<Server> step(Server self, Packet<Prepare> in, Local at) {
            var ballot = in.message().ballot();
            if (self.decided) return skip("knows the decision");
            if (self.ballot.compareTo(ballot) >= 0) return skip("has heard of this or a greater");
            return to(new Server(ballot, self.attempt, self.accepted, false))
                    .send(in.source(), new Prepared(ballot, self.accepted));
        }
    }

    /// When a majority takes part, it is asked to accept what may have been decided before.
    public record Choose() implements Receive<Server, Prepared> {
        @Override
        public Outcome<Server> step(Server self, Packet<Prepared> in, Local at) {
            if (self.decided) return skip("knows the decision");
            if (!self.ballot.equals(in.message().ballot())) return skip("the ballot is over");
            var attempt = self.attempt.orElseThrow().withPart(in.source(), in.message().accepted());
            if (!isMajority(attempt.prepared().size(), at)) {
                return to(new Server(self.ballot, Optional.of(attempt), self.accepted, false));
            }
            var chosen = attempt.proposing(attempt.safe()).withAcceptor(at.self());
            var vote = new Vote(self.ballot, chosen.proposal());
            return to(new Server(self.ballot, Optional.of(chosen), Optional.of(vote), false))
                    .broadcast(at.peers(), new Accept(vote));
        }
    }

    /// A server accepts, unless it has heard of a greater ballot.
    public record Vouch() implements Receive<Server, Accept> {
        @Override
        public Outcome<Server> step(Server self, Packet<Accept> in, Local at) {
            var vote = in.message().vote();
            if (self.decided) return skip("knows the decision");
            if (self.ballot.compareTo(vote.ballot()) > 0) return skip("has heard of a greater");
            return to(new Server(vote.ballot(), self.attempt, Optional.of(vote), false))
                    .send(in.source(), new Accepted(vote.ballot()));
        }
    }

    /// When a majority has accepted, the proposal is decided and the client is told.
    public record Decide() implements Receive<Server, Accepted> {
        @Override
        public Outcome<Server> step(Server self, Packet<Accepted> in, Local at) {
            if (self.decided) return skip("knows the decision");
            if (!self.ballot.equals(in.message().ballot())) return skip("the ballot is over");
            var attempt = self.attempt.orElseThrow().withAcceptor(in.source());
            if (!isMajority(attempt.acceptors().size(), at)) {
                return to(new Server(self.ballot, Optional.of(attempt), self.accepted, false));
            }
            var proposal = attempt.proposal();
            return to(new Server(self.ballot, Optional.of(attempt), self.accepted, true))
                    .broadcast(at.peers(), new Decided(new Vote(self.ballot, proposal)))
                    .send(proposal.client(), new PutOk(proposal.request()));
        }
    }

    /// A server hears what is decided.
    public record Learn() implements Receive<Server, Decided> {
        @Override
        public Outcome<Server> step(Server self, Packet<Decided> in, Local at) {
            var vote = in.message().vote();
            if (self.decided) return skip("knows the decision");
            return to(new Server(vote.ballot(), self.attempt, Optional.of(vote), true));
        }
    }

    /// A server that knows what is decided answers.
    public record Answer() implements Receive<Server, Get> {
        @Override
        public Outcome<Server> step(Server self, Packet<Get> in, Local at) {
            if (!self.decided) return skip("does not know that anything is decided");
            var value = self.accepted.orElseThrow().proposal().value();
            return to(self).send(in.source(), new GetOk(in.message().request(), value));
        }
    }

    /// The client has written, and asks the next server what the register holds.
    public record Ask() implements Receive<Client, PutOk> {
        @Override
        public Outcome<Client> step(Client self, Packet<PutOk> in, Local at) {
            if (!self.awaits(in.message().request())) return skip("did not wait for this");
            int request = 2 * self.number;
            return to(new Client(self.number, Optional.of(request)))
                    .send(serverFor(self.number + 1, at), new Get(request));
        }
    }

    /// The client has read, and is done.
    public record Finish() implements Receive<Client, GetOk> {
        @Override
        public Outcome<Client> step(Client self, Packet<GetOk> in, Local at) {
            if (!self.awaits(in.message().request())) return skip("did not wait for this");
            return to(new Client(self.number, Optional.empty()));
        }
    }

    /// The servers are to the clients as one copy, on which one operation follows the other.
    public record OneCopy(Observed observed) implements Linearizable {
        @Override
        public History history() {
            return observed.history;
        }

        @Override
        public Register specification() {
            return new Register(EMPTY);
        }
    }

    /// Servers that know what is decided know the same.
    public record Agreement(At<Server> one, At<Server> other) implements Invariant {
        @Override
        public boolean holds() {
            return !one.state().decided()
                    || !other.state().decided()
                    || one.state()
                            .accepted()
                            .map(Vote::proposal)
                            .equals(other.state().accepted().map(Vote::proposal));
        }
    }

    /// A value is chosen.
    public record ValueIsChosen(Packet<GetOk> answer) implements Reachable {
        @Override
        public boolean holds() {
            return answer.message().value() != EMPTY;
        }
    }

    /// A proposer whose ballot is over does not try again, so its client may wait for ever.
    public record MayStop() implements Final {
        @Override
        public boolean holds() {
            return true;
        }
    }
}
