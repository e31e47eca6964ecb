package dev.ironwright.samples.paxosvotes;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Acceptors vote in numbered ballots so that at most one value is ever chosen.
///
/// This is Lamport's specification Paxos.tla. One leader stands for the leaders of all ballots: it
/// keeps nothing but the ballots that it has proposed a value in, and looks at all the answers that
/// were ever sent to it. In `paxos` each host keeps what it hears, as an implementation does.
public final class PaxosVotes implements Protocol<PaxosVotes.Bounds> {

    /// How far to explore.
    public record Bounds(
            @Default("3") @Range(min = 1, max = 9) int acceptors,
            @Default("2") @Range(min = 1, max = 9) int values,
            @Default("2") @Range(min = 0, max = 9) int maxBallot) {

        /// The ballots, of which the first has number 0.
        public List<Integer> ballots() {
            return IntStream.rangeClosed(0, maxBallot).boxed().toList();
        }

        /// What can be proposed.
        public List<Value> proposals() {
            return IntStream.rangeClosed(1, values).mapToObj(Value::new).toList();
        }

        boolean isQuorum(long acceptors) {
            return acceptors > this.acceptors / 2;
        }
    }

    /// Something to agree on.
    public record Value(int number) {
        @Override
        public String toString() {
            return "v" + number;
        }
    }

    /// Votes.
    ///
    /// @param maxBal the greatest ballot that it has taken part in, -1 when there was none
    /// @param maxVBal the greatest ballot that it has voted in, -1 when there was none
    /// @param maxVal what it voted for in that ballot
    public record Acceptor(int maxBal, int maxVBal, Optional<Value> maxVal) {}

    /// Proposes at most one value in each ballot.
    ///
    /// @param proposed the ballots in which it has proposed a value
    public record Leader(Set<Integer> proposed) {

        Leader proposing(int ballot) {
            return new Leader(
                    Stream.concat(proposed.stream(), Stream.of(ballot))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /// What they tell each other, by the names of Lamport's specification.
    public sealed interface Vote extends Message {}

    /// "Take part in this ballot, and in none before it."
    public record OneA(int ballot) implements Vote {}

    /// "I take part; this is my last vote before that ballot."
    public record OneB(int ballot, int maxVBal, Optional<Value> maxVal) implements Vote {}

    /// "Vote for this value."
    public record TwoA(int ballot, Value value) implements Vote {}

    /// "I vote for this value."
    public record TwoB(int ballot, Value value) implements Vote {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(
                        Acceptor.class,
                        bounds.acceptors(),
                        _ -> Outcome.to(new Acceptor(-1, -1, Optional.empty())))
                .hosts(Leader.class, 1, _ -> Outcome.to(new Leader(Set.of())))
                .over(Network.UNORDERED_DUPLICATING)
                .symmetric(Acceptor.class)
                .symmetric(bounds.proposals());
    }

    /// The leader of a ballot asks all acceptors to take part.
    public record Phase1a(int ballot) implements HostAction<Leader> {
        @Override
        public Outcome<Leader> step(Leader self, Local at) {
            return to(self).broadcast(at.hosts(Acceptor.class), new OneA(ballot));
        }
    }

    /// An acceptor takes part and promises to take part in no earlier ballot.
    public record Phase1b() implements Receive<Acceptor, OneA> {
        @Override
        public Outcome<Acceptor> step(Acceptor self, Packet<OneA> in, Local at) {
            int ballot = in.message().ballot();
            if (ballot <= self.maxBal) return skip("takes part in this ballot or a later one");
            return to(new Acceptor(ballot, self.maxVBal, self.maxVal))
                    .send(in.source(), new OneB(ballot, self.maxVBal, self.maxVal));
        }
    }

    /// The leader proposes a value that a quorum shows to be safe: any value when none of them has
    /// voted, else the one that the latest vote among them was for.
    public record Phase2a(int ballot, @In("proposals") Value value, Bounds bounds)
            implements ReadInbox<Leader, OneB> {

        @Override
        public boolean reads(OneB answer) {
            return answer.ballot() == ballot;
        }

        @Override
        public Outcome<Leader> step(Leader self, Inbox<OneB> in, Local at) {
            if (self.proposed.contains(ballot)) return skip("has proposed in this ballot");
            if (!bounds.isQuorum(in.size())) return skip("no quorum takes part");
            if (!isFree(in) && !isForced(in)) return skip("no quorum shows this value safe");
            return to(self.proposing(ballot))
                    .broadcast(at.hosts(Acceptor.class), new TwoA(ballot, value));
        }

        private boolean isFree(Inbox<OneB> in) {
            return quorum(in, answer -> answer.maxVBal() < 0);
        }

        private boolean isForced(Inbox<OneB> in) {
            return in.messages()
                    .filter(latest -> latest.maxVal().equals(Optional.of(value)))
                    .anyMatch(latest -> quorum(in, a -> a.maxVBal() <= latest.maxVBal()));
        }

        private boolean quorum(Inbox<OneB> in, Predicate<OneB> like) {
            return bounds.isQuorum(in.sources(like).size());
        }
    }

    /// An acceptor votes for what is proposed, unless it takes part in a later ballot.
    public record Phase2b() implements Receive<Acceptor, TwoA> {
        @Override
        public Outcome<Acceptor> step(Acceptor self, Packet<TwoA> in, Local at) {
            int ballot = in.message().ballot();
            var value = in.message().value();
            if (ballot < self.maxBal) return skip("takes part in a later ballot");
            return to(new Acceptor(ballot, ballot, Optional.of(value)))
                    .send(in.source(), new TwoB(ballot, value));
        }
    }

    /// At most one value is chosen, which means voted for by a quorum in some ballot.
    public record Agreement(Inbox<TwoB> votes, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return votes.messages()
                            .filter(v -> bounds.isQuorum(votes.sources(v::equals).size()))
                            .map(TwoB::value)
                            .distinct()
                            .count()
                    <= 1;
        }
    }

    /// A value is chosen in the last ballot.
    public record ChoosesInTheLastBallot(Inbox<TwoB> votes, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return bounds.isQuorum(
                    votes.sources(vote -> vote.ballot() == bounds.maxBallot()).size());
        }
    }
}
