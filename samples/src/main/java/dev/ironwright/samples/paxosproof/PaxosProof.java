package dev.ironwright.samples.paxosproof;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Single-decree Paxos, small enough for induction, with the invariants that prove it.
///
/// Each ballot has a proposer of its own. The claims are IronFleet's lemmas about messages and votes,
/// for one slot: together they are inductive, and they imply that at most one value is chosen.
public final class PaxosProof implements Protocol<PaxosProof.Bounds>, ProofInvariants {

    /// How far to explore.
    ///
    /// @param acceptors of which two are a majority
    /// @param lastBallot ballots have numbers from 1, each with its own proposer
    public record Bounds(
            @Default("3") @Range(min = 2, max = 3) int acceptors,
            @Default("2") @Range(min = 1, max = 4) int lastBallot) {

        /// The ballots.
        public Stream<Integer> numbers() {
            return IntStream.rangeClosed(1, lastBallot).boxed();
        }

        /// The ballots, of which the first has number 1.
        public List<Integer> ballots() {
            return numbers().toList();
        }

        /// What an acceptor may have promised: a ballot, or 0.
        public List<Integer> promises() {
            return Stream.concat(Stream.of(0), numbers()).toList();
        }
    }

    /// What they agree on.
    public enum Value {
        RED,
        GREEN
    }

    /// What an acceptor voted for, and in which ballot.
    public record Vote(int ballot, Value value) {}

    /// Leads one ballot: the first proposer ballot 1, and so on.
    ///
    /// @param promised the acceptors whose promise it has heard
    /// @param newest the newest vote that it was told of in these promises
    /// @param proposed what it has proposed
    public record Proposer(
            @In("acceptors") Set<HostId> promised,
            Optional<Vote> newest,
            Optional<Value> proposed) {

        Proposer hearing(HostId acceptor, Optional<Vote> vote) {
            boolean newer =
                    vote.isPresent()
                            && (newest.isEmpty() || vote.get().ballot > newest.get().ballot);
            var all =
                    Stream.concat(promised.stream(), Stream.of(acceptor))
                            .collect(Collectors.toUnmodifiableSet());
            return new Proposer(all, newer ? vote : newest, proposed);
        }
    }

    /// Votes, and remembers what it must.
    ///
    /// @param promised it takes part in no ballot before this one
    /// @param vote its newest vote
    public record Acceptor(@In("promises") int promised, Optional<Vote> vote) {}

    /// Phase 1a: "Promise to take part in no ballot before this one."
    public record Prepare(int ballot) implements Message {}

    /// Phase 1b: "I promise, and this was my last vote."
    public record Promise(int ballot, Optional<Vote> vote) implements Message {}

    /// Phase 2a: "Vote for this value."
    public record Accept(int ballot, Value value) implements Message {}

    /// Phase 2b: "I have voted for this value."
    public record Accepted(int ballot, Value value) implements Message {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(
                        Proposer.class,
                        bounds.lastBallot(),
                        _ -> Outcome.to(new Proposer(Set.of(), Optional.empty(), Optional.empty())))
                .hosts(
                        Acceptor.class,
                        bounds.acceptors(),
                        _ -> Outcome.to(new Acceptor(0, Optional.empty())))
                .over(Network.UNORDERED_DUPLICATING);
    }

    /// The ballot that this proposer leads.
    static int ballotOf(HostId proposer) {
        return proposer.index() + 1;
    }

    /// Phase 1a: a proposer asks for promises.
    public record StartBallot() implements HostAction<Proposer> {
        @Override
        public Outcome<Proposer> step(Proposer self, Local at) {
            return to(self).broadcast(at.hosts(Acceptor.class), new Prepare(ballotOf(at.self())));
        }
    }

    /// Phase 1b: an acceptor promises, unless it has promised as much or more.
    public record GivePromise() implements Receive<Acceptor, Prepare> {
        @Override
        public Outcome<Acceptor> step(Acceptor self, Packet<Prepare> in, Local at) {
            int ballot = in.message().ballot();
            if (ballot <= self.promised) return skip("has promised this ballot or a newer one");
            return to(new Acceptor(ballot, self.vote))
                    .send(in.source(), new Promise(ballot, self.vote));
        }
    }

    /// A proposer hears a promise.
    public record HearPromise() implements Receive<Proposer, Promise> {
        @Override
        public Outcome<Proposer> step(Proposer self, Packet<Promise> in, Local at) {
            if (in.message().ballot() != ballotOf(at.self())) return skip("is not its ballot");
            if (self.proposed.isPresent()) return skip("has proposed");
            if (self.promised.contains(in.source())) return skip("has heard this promise");
            return to(self.hearing(in.source(), in.message().vote()));
        }
    }

    /// Phase 2a: a majority has promised, and the proposer proposes the value of the newest vote that it
    /// was told of, or any value when there was none.
    public record Propose(Value value) implements HostAction<Proposer> {
        @Override
        public Outcome<Proposer> step(Proposer self, Local at) {
            if (self.proposed.isPresent()) return skip("has proposed");
            if (self.promised.size() < 2) return skip("no majority has promised");
            if (self.newest.isPresent() && self.newest.get().value != value) {
                return skip("was told of a vote for another value");
            }
            return to(new Proposer(self.promised, self.newest, Optional.of(value)))
                    .broadcast(at.hosts(Acceptor.class), new Accept(ballotOf(at.self()), value));
        }
    }

    /// Phase 2b: an acceptor votes, unless it has promised not to.
    public record CastVote() implements Receive<Acceptor, Accept> {
        @Override
        public Outcome<Acceptor> step(Acceptor self, Packet<Accept> in, Local at) {
            var vote = new Vote(in.message().ballot(), in.message().value());
            if (vote.ballot() < self.promised) return skip("has promised a newer ballot");
            if (self.vote.equals(Optional.of(vote))) return skip("has cast this vote");
            return to(new Acceptor(vote.ballot(), Optional.of(vote)))
                    .send(in.source(), new Accepted(vote.ballot(), vote.value()));
        }
    }

    /// A value is chosen.
    public record SomethingIsChosen(Packet<Accepted> one, Packet<Accepted> other)
            implements Reachable {
        @Override
        public boolean holds() {
            return ProofInvariants.chosen(one, other);
        }
    }

    /// It may be over at any time.
    public record MayEnd() implements Final {
        @Override
        public boolean holds() {
            return true;
        }
    }
}
