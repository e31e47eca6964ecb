package dev.ironwright.samples.multipaxos;

import com.google.common.collect.ImmutableSortedMap;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.multipaxos.PaxosMessage.Accept;
import dev.ironwright.samples.multipaxos.PaxosMessage.Accepted;
import dev.ironwright.samples.multipaxos.PaxosMessage.Prepare;
import dev.ironwright.samples.multipaxos.PaxosMessage.Promise;
import dev.ironwright.samples.multipaxos.Votes.Command;
import dev.ironwright.samples.multipaxos.Votes.Vote;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// Leaders get commands into a row of slots, each as Paxos gets one value.
///
/// Lamport's "The Part-Time Parliament" and the end of "Paxos Made Simple". A ballot is for all
/// slots: its leader asks the acceptors once to prepare, and a promise tells the last vote in each
/// slot. When a majority has promised, the leader proposes the newest of these votes again, slot by
/// slot, and a command that does nothing where there was none before the last of them; after that
/// it puts a new command into the next slot whenever its client has one, in phase 2 alone.
public final class MultiPaxos implements Protocol<MultiPaxos.Bounds> {

    /// How far to explore.
    ///
    /// @param lastBallot ballots have numbers from 1, which the leaders own in turn
    /// @param lastSlot slots have numbers from 1
    public record Bounds(
            @Default("2") @Range(min = 1, max = 4) int leaders,
            @Default("3") @Range(min = 1, max = 9) int acceptors,
            @Default("2") @Range(min = 1, max = 99) int lastBallot,
            @Default("2") @Range(min = 1, max = 99) int lastSlot) {

        /// The slots.
        public List<Integer> slots() {
            return IntStream.rangeClosed(1, lastSlot).boxed().toList();
        }

        int next(HostId leader, int ballot) {
            return ballot == 0 ? leader.index() + 1 : ballot + leaders;
        }

        boolean isMajority(int acceptors) {
            return acceptors > this.acceptors / 2;
        }

        /// True when this many acceptors have cast a vote that is among these.
        boolean isChosen(Accepted vote, Inbox<Accepted> votes) {
            return isMajority(votes.sources(vote::equals).size());
        }
    }

    /// Finds out what is chosen.
    ///
    /// @param learned the commands that it knows to be chosen, by slot
    public record Learner(ImmutableSortedMap<Integer, Command> learned) {

        Learner learning(int slot, Command command) {
            var all = new TreeMap<>(learned);
            all.put(slot, command);
            return new Learner(ImmutableSortedMap.copyOfSorted(all));
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Leader.class, bounds.leaders(), _ -> Outcome.to(Leader.NEW))
                .hosts(Acceptor.class, bounds.acceptors(), _ -> Outcome.to(Acceptor.NEW))
                .hosts(Learner.class, 1, _ -> Outcome.to(new Learner(ImmutableSortedMap.of())))
                .over(Network.UNORDERED_DUPLICATING);
    }

    /// Phase 1a: a leader starts its next ballot, whatever became of the last.
    public record StartBallot(Bounds bounds) implements HostAction<Leader> {
        @Override
        public Outcome<Leader> step(Leader self, Local at) {
            int next = bounds.next(at.self(), self.ballot());
            if (next > bounds.lastBallot()) return skip("has no ballot left");
            return to(self.starting(next)).broadcast(at.hosts(Acceptor.class), new Prepare(next));
        }
    }

    /// Phase 1b: an acceptor promises, unless it has promised as much or more.
    public record GivePromise() implements Receive<Acceptor, Prepare> {
        @Override
        public Outcome<Acceptor> step(Acceptor self, Packet<Prepare> in, Local at) {
            int ballot = in.message().ballot();
            if (ballot <= self.promised()) return skip("has promised this ballot or a newer one");
            return to(new Acceptor(ballot, self.votes()))
                    .send(in.source(), new Promise(ballot, self.votes()));
        }
    }

    /// A leader hears a promise.
    public record HearPromise() implements Receive<Leader, Promise> {
        @Override
        public Outcome<Leader> step(Leader self, Packet<Promise> in, Local at) {
            if (in.message().ballot() != self.ballot()) return skip("this is not its ballot");
            if (self.leads()) return skip("leads");
            if (self.promised().contains(in.source())) return skip("has heard this promise");
            return to(self.hearing(in.source(), in.message().votes()));
        }
    }

    /// A majority has promised: the leader proposes again what it was told of, and fills the gaps.
    public record TakeOver(Bounds bounds) implements HostAction<Leader> {
        @Override
        public Outcome<Leader> step(Leader self, Local at) {
            if (self.leads()) return skip("leads");
            if (!bounds.isMajority(self.promised().size())) return skip("no majority has promised");
            int last = self.votes().lastSlot();
            var move = to(self.leading(last + 1));
            for (int slot = 1; slot <= last; slot++) {
                var command = self.votes().in(slot).map(Vote::command).orElse(Command.NO_OP);
                var accept = new Accept(self.ballot(), slot, command);
                move = move.broadcast(at.hosts(Acceptor.class), accept);
            }
            return move;
        }
    }

    /// Phase 2a: a leader puts its client's command into the next slot.
    public record Propose(Bounds bounds) implements HostAction<Leader> {
        @Override
        public Outcome<Leader> step(Leader self, Local at) {
            if (!self.leads()) return skip("does not lead");
            if (self.next() > bounds.lastSlot()) return skip("no slot is left");
            var accept = new Accept(self.ballot(), self.next(), Leader.wish(at.self()));
            return to(self.leading(self.next() + 1)).broadcast(at.hosts(Acceptor.class), accept);
        }
    }

    /// Phase 2b: an acceptor votes, unless it has promised not to.
    public record CastVote() implements Receive<Acceptor, Accept> {
        @Override
        public Outcome<Acceptor> step(Acceptor self, Packet<Accept> in, Local at) {
            var accept = in.message();
            var vote = new Vote(accept.ballot(), accept.command());
            if (vote.ballot() < self.promised()) return skip("has promised a newer ballot");
            if (self.votes().in(accept.slot()).equals(Optional.of(vote))) {
                return skip("has cast this vote");
            }
            return to(new Acceptor(vote.ballot(), self.votes().with(accept.slot(), vote)))
                    .broadcast(
                            at.hosts(Learner.class),
                            new Accepted(vote.ballot(), accept.slot(), vote.command()));
        }
    }

    /// A learner learns what a majority has voted for in one ballot.
    public record Learn(int slot, Bounds bounds) implements ReadInbox<Learner, Accepted> {

        @Override
        public boolean reads(Accepted vote) {
            return vote.slot() == slot;
        }

        @Override
        public Outcome<Learner> step(Learner self, Inbox<Accepted> in, Local at) {
            if (self.learned.containsKey(slot)) return skip("has learned what is in this slot");
            var chosen = in.messages().filter(vote -> bounds.isChosen(vote, in)).findFirst();
            if (chosen.isEmpty()) return skip("no majority has voted in one ballot");
            return to(self.learning(slot, chosen.get().command()));
        }
    }

    /// At most one command is chosen for a slot, in whatever ballots.
    public record Agreement(Inbox<Accepted> votes, int slot, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return votes.messages()
                            .filter(vote -> vote.slot() == slot && bounds.isChosen(vote, votes))
                            .map(Accepted::command)
                            .distinct()
                            .count()
                    <= 1;
        }
    }

    /// In a ballot at most one command is proposed for a slot.
    public record OneValuePerBallot(Packet<Accept> one, Packet<Accept> other) implements Invariant {
        @Override
        public boolean holds() {
            return one.message().ballot() != other.message().ballot()
                    || one.message().slot() != other.message().slot()
                    || one.message().command() == other.message().command();
        }
    }

    /// What is chosen for a slot is what every newer ballot proposes for it.
    public record ChosenSurvives(Inbox<Accepted> votes, Packet<Accept> proposal, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            var newer = proposal.message();
            return votes.messages()
                    .filter(vote -> vote.slot() == newer.slot() && vote.ballot() < newer.ballot())
                    .filter(vote -> vote.command() != newer.command())
                    .noneMatch(vote -> bounds.isChosen(vote, votes));
        }
    }

    /// Whatever is proposed is what some leader's client wants, or nothing.
    public record Validity(Packet<Accept> proposal) implements Witnessed<At<Leader>> {
        @Override
        public Optional<At<Leader>> witness(Iterable<At<Leader>> leaders) {
            var command = proposal.message().command();
            return StreamSupport.stream(leaders.spliterator(), false)
                    .filter(it -> command == Command.NO_OP || command == Leader.wish(it.id()))
                    .findFirst();
        }
    }

    /// An acceptor votes only for what the leader of that ballot has proposed.
    public record VotesAreProposed(Packet<Accepted> vote) implements Witnessed<Packet<Accept>> {
        @Override
        public Optional<Packet<Accept>> witness(Iterable<Packet<Accept>> proposals) {
            var cast = vote.message();
            var asked = new Accept(cast.ballot(), cast.slot(), cast.command());
            return StreamSupport.stream(proposals.spliterator(), false)
                    .filter(it -> it.message().equals(asked))
                    .findFirst();
        }
    }

    /// Whatever is learned is chosen.
    public record LearnedIsChosen(
            At<Learner> learner, Inbox<Accepted> votes, int slot, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            var learned = learner.state().learned().get(slot);
            return learned == null
                    || !votes.host().equals(learner.id())
                    || votes.messages()
                            .filter(vote -> vote.slot() == slot && vote.command() == learned)
                            .anyMatch(vote -> bounds.isChosen(vote, votes));
        }
    }

    /// An acceptor never votes below its promise.
    public record KeepsItsPromise(Change<Acceptor> acceptor, int slot) implements StepInvariant {
        @Override
        public boolean holds() {
            var before = acceptor.before();
            var after = acceptor.after();
            return after.promised() >= before.promised()
                    && (after.votes().in(slot).equals(before.votes().in(slot))
                            || after.votes().in(slot).map(Vote::ballot).orElse(0)
                                    >= before.promised());
        }
    }

    /// A promise tells of no older vote in a slot than its sender has cast, then or ever after.
    public record PromiseIsTruthful(Packet<Promise> promise, Packet<Accepted> vote)
            implements Invariant {
        @Override
        public boolean holds() {
            var cast = vote.message();
            var told = promise.message().votes().in(cast.slot()).map(Vote::ballot).orElse(0);
            return !vote.source().equals(promise.source())
                    || cast.ballot() >= promise.message().ballot()
                    || cast.ballot() <= told;
        }
    }

    /// A leader leaves no slot out: in its ballot it has proposed something for all before.
    public record NoGapIsLeft(Packet<Accept> proposal, int slot)
            implements Witnessed<Packet<Accept>> {
        @Override
        public Optional<Packet<Accept>> witness(Iterable<Packet<Accept>> proposals) {
            int before = Math.min(slot, proposal.message().slot());
            return StreamSupport.stream(proposals.spliterator(), false)
                    .filter(it -> it.message().ballot() == proposal.message().ballot())
                    .filter(it -> it.message().slot() == before)
                    .findFirst();
        }
    }

    /// A learner knows what is in every slot.
    public record AllSlotsLearned(At<Learner> learner, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return learner.state().learned().size() == bounds.lastSlot();
        }
    }

    /// A leader proposes again what another one's client wanted.
    public record VoteIsCarriedOver(Packet<Accept> proposal, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            var command = proposal.message().command();
            return Math.min(bounds.leaders(), bounds.lastBallot()) == 1
                    || command != Command.NO_OP && command != Leader.wish(proposal.source());
        }
    }

    /// Nothing is chosen for a slot, and a command for the next: the gap was filled.
    public record GapIsFilled(At<Learner> learner, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            var learned = learner.state().learned();
            return Math.min(bounds.lastSlot(), bounds.lastBallot()) == 1
                    || learned.get(1) == Command.NO_OP && learned.get(2) != null;
        }
    }

    /// No leader has a ballot left: the rest is up to the network.
    public record BallotsUsed(At<Leader> leader, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return bounds.next(leader.id(), leader.state().ballot()) > bounds.lastBallot();
        }
    }
}
