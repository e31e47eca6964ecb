package dev.ironwright.samples.paxos;

import dev.ironwright.protocols.*;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Proposers, acceptors and learners agree on one value, whoever stops and whatever gets lost.
///
/// Lamport's "Paxos Made Simple". A proposer starts a numbered ballot and asks the acceptors to
/// prepare. An acceptor promises to take part in no older ballot and tells its last vote. When a
/// majority has promised, the proposer asks them to accept a value: the one of the newest vote that
/// it was told of, or, when there was none, its own. A value that a majority votes for in one
/// ballot is chosen, and a learner that hears of such a majority has learned it.
public final class Paxos implements Protocol<Paxos.Bounds> {

    /// How far to explore.
    ///
    /// @param lastBallot ballots have numbers from 1, which the proposers own in turn
    public record Bounds(
            @Default("2") @Range(min = 1, max = 4) int proposers,
            @Default("3") @Range(min = 1, max = 9) int acceptors,
            @Default("1") @Range(min = 1, max = 9) int learners,
            @Default("3") @Range(min = 1, max = 99) int lastBallot) {

        boolean oneMayBeSilent() {
            return acceptors >= 3;
        }

        boolean oneMayTryAgain() {
            return lastBallot > proposers;
        }
    }

    /// What they agree on.
    public enum Value {
        RED,
        GREEN,
        BLUE,
        YELLOW
    }

    /// What an acceptor voted for, and in which ballot.
    public record Vote(int ballot, Value value) {}

    /// Leads ballots, one after the other.
    ///
    /// @param wants the value that it proposes when it is free to
    /// @param ballot its ballot, 0 before the first
    /// @param promised the acceptors whose promise for this ballot it has heard
    /// @param newest the newest vote that it was told of in these promises
    /// @param proposed whether it has proposed a value in this ballot
    public record Proposer(
            Value wants,
            int ballot,
            Set<HostId> promised,
            Optional<Vote> newest,
            boolean proposed) {

        int next(HostId self, Bounds bounds) {
            return ballot == 0 ? self.index() + 1 : ballot + bounds.proposers();
        }

        Proposer starting(int next) {
            return new Proposer(wants, next, Set.of(), Optional.empty(), false);
        }

        Proposer hearing(HostId acceptor, Optional<Vote> vote) {
            var newer =
                    Stream.of(newest, vote)
                            .flatMap(Optional::stream)
                            .max(Comparator.comparingInt(Vote::ballot));
            return new Proposer(wants, ballot, plus(promised, acceptor), newer, proposed);
        }

        Proposer proposing() {
            return new Proposer(wants, ballot, promised, newest, true);
        }
    }

    /// Votes, and remembers what it must.
    ///
    /// @param promised it takes part in no ballot before this one
    /// @param vote its newest vote
    public record Acceptor(int promised, Optional<Vote> vote) {}

    /// Finds out what is chosen.
    ///
    /// @param ballot the newest ballot of which it has heard a vote
    /// @param voters the acceptors whose vote in that ballot it has heard
    /// @param learned the value that it knows to be chosen
    public record Learner(int ballot, Set<HostId> voters, Optional<Value> learned) {

        Learner hearing(int next, Set<HostId> by) {
            return new Learner(next, by, learned);
        }
    }

    /// What they tell each other.
    public sealed interface PaxosMessage extends Message {}

    /// Phase 1a: "Promise to take part in no ballot before this one."
    public record Prepare(int ballot) implements PaxosMessage {}

    /// Phase 1b: "I promise, and this was my last vote."
    public record Promise(int ballot, Optional<Vote> vote) implements PaxosMessage {}

    /// Phase 2a: "Vote for this value."
    public record Accept(int ballot, Value value) implements PaxosMessage {}

    /// Phase 2b: "I have voted for this value."
    public record Accepted(int ballot, Value value) implements PaxosMessage {}

    /// A vote and who cast it.
    public record Cast(HostId acceptor, Vote vote) {}

    /// Every vote that was ever cast: what is chosen is a fact about the past, whoever knows it.
    public record Votes(int majority, Set<Cast> cast) implements Ghost<Votes> {

        @Override
        public boolean sees(HostStep step) {
            return step.sent().stream().anyMatch(out -> out.message() instanceof Accepted);
        }

        @Override
        public Votes after(HostStep step) {
            var all = cast;
            for (var packet : step.sent()) {
                if (packet.message() instanceof Accepted(int ballot, Value value)) {
                    all = plus(all, new Cast(step.host(), new Vote(ballot, value)));
                }
            }
            return new Votes(majority, all);
        }

        /// The values that a majority has voted for in one ballot.
        Set<Value> chosen() {
            return cast.stream()
                    .map(Cast::vote)
                    .filter(v -> cast.stream().filter(c -> c.vote().equals(v)).count() >= majority)
                    .map(Vote::value)
                    .collect(Collectors.toSet());
        }

        /// The newest vote of this acceptor before this ballot.
        Optional<Vote> newest(HostId acceptor, int before) {
            return cast.stream()
                    .filter(c -> c.acceptor().equals(acceptor))
                    .map(Cast::vote)
                    .filter(vote -> vote.ballot() < before)
                    .max(Comparator.comparingInt(Vote::ballot));
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Proposer.class, bounds.proposers(), at -> Outcome.to(proposer(at.index())))
                .hosts(
                        Acceptor.class,
                        bounds.acceptors(),
                        _ -> Outcome.to(new Acceptor(0, Optional.empty())))
                .hosts(
                        Learner.class,
                        bounds.learners(),
                        _ -> Outcome.to(new Learner(0, Set.of(), Optional.empty())))
                .ghost(new Votes(bounds.acceptors() / 2 + 1, Set.of()))
                .over(Network.UNORDERED_DUPLICATING)
                .symmetric(Acceptor.class)
                .symmetric(Learner.class);
    }

    private static Proposer proposer(int index) {
        return new Proposer(Value.values()[index], 0, Set.of(), Optional.empty(), false);
    }

    private static <E> Set<E> plus(Set<E> set, E element) {
        return Stream.concat(set.stream(), Stream.of(element))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int majority(Local at) {
        return at.hosts(Acceptor.class).size() / 2 + 1;
    }

    /// Phase 1a: a proposer starts its next ballot, whatever became of the last.
    public record StartBallot(Bounds bounds) implements HostAction<Proposer> {
        @Override
        public Outcome<Proposer> step(Proposer self, Local at) {
            int next = self.next(at.self(), bounds);
            if (next > bounds.lastBallot()) return skip("has no ballot left");
            return to(self.starting(next)).broadcast(at.hosts(Acceptor.class), new Prepare(next));
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
            if (in.message().ballot() != self.ballot) return skip("this is not its ballot");
            if (self.proposed) return skip("has proposed");
            if (self.promised.contains(in.source())) return skip("has heard this promise");
            return to(self.hearing(in.source(), in.message().vote()));
        }
    }

    /// Phase 2a: a majority has promised, and the proposer proposes.
    public record Propose() implements HostAction<Proposer> {
        @Override
        public Outcome<Proposer> step(Proposer self, Local at) {
            if (self.proposed) return skip("has proposed");
            if (self.promised.size() < majority(at)) return skip("no majority has promised");
            var value = self.newest.map(Vote::value).orElse(self.wants);
            return to(self.proposing())
                    .broadcast(at.hosts(Acceptor.class), new Accept(self.ballot, value));
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
                    .broadcast(at.hosts(Learner.class), new Accepted(vote.ballot(), vote.value()));
        }
    }

    /// A learner hears a vote, and learns the value when this makes a majority.
    public record HearVote() implements Receive<Learner, Accepted> {
        @Override
        public Outcome<Learner> step(Learner self, Packet<Accepted> in, Local at) {
            int ballot = in.message().ballot();
            if (self.learned.isPresent()) return skip("has learned a value");
            if (ballot < self.ballot) return skip("has heard of a newer ballot");
            var before = ballot == self.ballot ? self.voters : Set.<HostId>of();
            if (before.contains(in.source())) return skip("has heard this vote");
            var voters = plus(before, in.source());
            if (voters.size() < majority(at)) return to(self.hearing(ballot, voters));
            return to(new Learner(ballot, voters, Optional.of(in.message().value())));
        }
    }

    /// At most one value is chosen, in whatever ballots.
    public record Agreement(Votes votes) implements Invariant {
        @Override
        public boolean holds() {
            return votes.chosen().size() <= 1;
        }
    }

    /// Whatever is proposed is what some proposer wants.
    public record Validity(Packet<Accept> proposal) implements Witnessed<At<Proposer>> {
        @Override
        public Optional<At<Proposer>> witness(Iterable<At<Proposer>> proposers) {
            return StreamSupport.stream(proposers.spliterator(), false)
                    .filter(proposer -> proposer.state().wants() == proposal.message().value())
                    .findFirst();
        }
    }

    /// Whatever is learned is chosen.
    public record LearnedIsChosen(At<Learner> learner, Votes votes) implements Invariant {
        @Override
        public boolean holds() {
            return learner.state().learned().stream().allMatch(votes.chosen()::contains);
        }
    }

    /// Seen from outside, a value is chosen and then learned.
    public record RefinesConsensus(Votes votes, Hosts<Learner> learners, Bounds bounds)
            implements Refinement<ConsensusSpec.Consensus> {
        @Override
        public Specified specification() {
            return new ConsensusSpec()
                    .within(new ConsensusSpec.Bounds(bounds.proposers(), bounds.learners()));
        }

        @Override
        public ConsensusSpec.Consensus abstraction() {
            return new ConsensusSpec.Consensus(
                    votes.chosen(), learners.states().map(Learner::learned).toList());
        }
    }

    /// A learner that has learned knows a majority that voted.
    public record LearnedFromMajority(At<Learner> learner, Votes votes) implements Invariant {
        @Override
        public boolean holds() {
            return learner.state().learned().isEmpty()
                    || learner.state().voters().size() >= votes.majority();
        }
    }

    /// An acceptor never votes below its promise.
    public record KeepsItsPromise(Change<Acceptor> acceptor) implements StepConjunction {
        @Override
        public List<Part> parts() {
            var before = acceptor.before();
            var after = acceptor.after();
            boolean votes = !after.vote().equals(before.vote());
            return List.of(
                    part("promises grow", after.promised() >= before.promised()),
                    implies("votes are as new as the promise", votes, () -> isNewIn(after)));
        }

        private boolean isNewIn(Acceptor after) {
            return after.vote().map(Vote::ballot).orElse(0) >= acceptor.before().promised();
        }
    }

    /// A promise tells the newest vote of its sender in any older ballot, then and ever after.
    public record PromiseIsTruthful(Packet<Promise> promise, Votes votes) implements Invariant {
        @Override
        public boolean holds() {
            return votes.newest(promise.source(), promise.message().ballot())
                    .equals(promise.message().vote());
        }
    }

    /// A learner learns a value.
    public record ValueIsLearned(At<Learner> learner) implements Reachable {
        @Override
        public boolean holds() {
            return learner.state().learned().isPresent();
        }
    }

    /// A proposer, if there are two and ballots for both, proposes what another one wanted.
    public record AdoptsAVote(At<Proposer> proposer, Packet<Accept> proposal, Bounds bounds)
            implements Reachable {
        @Override
        public boolean holds() {
            return Math.min(bounds.proposers(), bounds.lastBallot()) == 1
                    || proposal.source().equals(proposer.id())
                            && proposal.message().value() != proposer.state().wants();
        }
    }

    /// A value is learned while one acceptor takes no part.
    @When("oneMayBeSilent")
    public record OneIsSilent(At<Acceptor> silent, At<Learner> learner) implements Reachable {
        @Override
        public boolean holds() {
            return silent.state().promised() == 0 && learner.state().learned().isPresent();
        }
    }

    /// A proposer proposes again in its next ballot, after somebody voted in its last one.
    @When("oneMayTryAgain")
    public record TriesAgain(Packet<Accept> proposal, Votes votes, Bounds bounds)
            implements Reachable {
        @Override
        public boolean holds() {
            int last = proposal.message().ballot() - bounds.proposers();
            return votes.cast().stream().anyMatch(cast -> cast.vote().ballot() == last);
        }
    }

    /// No proposer has a ballot left: the rest is up to the network.
    public record BallotsUsed(At<Proposer> proposer, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return proposer.state().next(proposer.id(), bounds) > bounds.lastBallot();
        }
    }
}
