package dev.ironwright.samples.multipaxos;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.multipaxos.PaxosMessage.Accept;
import dev.ironwright.samples.multipaxos.PaxosMessage.Accepted;
import dev.ironwright.samples.multipaxos.PaxosMessage.Promise;
import dev.ironwright.samples.multipaxos.Votes.Command;
import dev.ironwright.samples.multipaxos.Votes.Vote;

import java.util.Optional;
import java.util.stream.StreamSupport;

/// What is true at all times.
///
/// Every vote lies in the network for ever, so what is chosen is a fact that claims can read there.
interface Safety {

    private static boolean isChosen(
            Accepted vote, Packets<Accepted> votes, MultiPaxos.Bounds bounds) {
        return bounds.isMajority(votes.sources(vote::equals).size());
    }

    /// At most one command is chosen for a slot, in whatever ballots.
    record Agreement(Packets<Accepted> votes, int slot, MultiPaxos.Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return votes.messages()
                            .filter(vote -> vote.slot() == slot && isChosen(vote, votes, bounds))
                            .map(Accepted::command)
                            .distinct()
                            .count()
                    <= 1;
        }
    }

    /// In a ballot at most one command is proposed for a slot.
    record OneValuePerBallot(Packet<Accept> one, Packet<Accept> other) implements Invariant {
        @Override
        public boolean holds() {
            return one.message().ballot() != other.message().ballot()
                    || one.message().slot() != other.message().slot()
                    || one.message().command() == other.message().command();
        }
    }

    /// What is chosen for a slot is what every newer ballot proposes for it.
    record ChosenSurvives(
            Packets<Accepted> votes, Packet<Accept> proposal, MultiPaxos.Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            var newer = proposal.message();
            return votes.messages()
                    .filter(vote -> vote.slot() == newer.slot() && vote.ballot() < newer.ballot())
                    .filter(vote -> vote.command() != newer.command())
                    .noneMatch(vote -> isChosen(vote, votes, bounds));
        }
    }

    /// Whatever is proposed is what some leader's client wants, or nothing.
    record Validity(Packet<Accept> proposal) implements Witnessed<At<Leader>> {
        @Override
        public Optional<At<Leader>> witness(Iterable<At<Leader>> leaders) {
            var command = proposal.message().command();
            return StreamSupport.stream(leaders.spliterator(), false)
                    .filter(it -> command == Command.NO_OP || command == Command.of(it.id()))
                    .findFirst();
        }
    }

    /// An acceptor votes only for what the leader of that ballot has proposed.
    record VotesAreProposed(Packet<Accepted> vote) implements Witnessed<Packet<Accept>> {
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
    record LearnedIsChosen(
            At<Learner> learner, Packets<Accepted> votes, int slot, MultiPaxos.Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            var learned = learner.state().learned().get(slot);
            return learned == null
                    || votes.messages()
                            .filter(vote -> vote.slot() == slot && vote.command() == learned)
                            .anyMatch(vote -> isChosen(vote, votes, bounds));
        }
    }

    /// An acceptor never votes below its promise.
    record KeepsItsPromise(Change<Acceptor> acceptor, int slot) implements StepInvariant {
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
    record PromiseIsTruthful(Packet<Promise> promise, Packet<Accepted> vote) implements Invariant {
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
    record NoGapIsLeft(Packet<Accept> proposal, int slot) implements Witnessed<Packet<Accept>> {
        @Override
        public Optional<Packet<Accept>> witness(Iterable<Packet<Accept>> proposals) {
            int before = Math.min(slot, proposal.message().slot());
            return StreamSupport.stream(proposals.spliterator(), false)
                    .filter(it -> it.message().ballot() == proposal.message().ballot())
                    .filter(it -> it.message().slot() == before)
                    .findFirst();
        }
    }
}
