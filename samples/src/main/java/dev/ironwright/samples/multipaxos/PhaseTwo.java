package dev.ironwright.samples.multipaxos;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.multipaxos.PaxosMessage.Accept;
import dev.ironwright.samples.multipaxos.PaxosMessage.Accepted;
import dev.ironwright.samples.multipaxos.Votes.Command;
import dev.ironwright.samples.multipaxos.Votes.Vote;

import java.util.Optional;

/// How commands get into slots: phase 2, for each by itself.
interface PhaseTwo {

    /// Phase 2a: a leader puts its client's command into the next slot.
    record Propose(MultiPaxos.Bounds bounds) implements HostAction<Leader> {
        @Override
        public Outcome<Leader> step(Leader self, Local at) {
            if (!self.leads()) return skip("does not lead");
            if (self.next() > bounds.lastSlot()) return skip("no slot is left");
            var accept = new Accept(self.ballot(), self.next(), Command.of(at.self()));
            return to(self.leading(self.next() + 1)).broadcast(at.hosts(Acceptor.class), accept);
        }
    }

    /// Phase 2b: an acceptor votes, unless it has promised not to.
    record CastVote() implements Receive<Acceptor, Accept> {
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
    record Learn(int slot, MultiPaxos.Bounds bounds) implements ReadInbox<Learner, Accepted> {

        @Override
        public boolean reads(Accepted vote) {
            return vote.slot() == slot;
        }

        @Override
        public Outcome<Learner> step(Learner self, Inbox<Accepted> in, Local at) {
            if (self.learned().containsKey(slot)) return skip("has learned what is in this slot");
            var chosen =
                    in.messages()
                            .filter(vote -> bounds.isMajority(in.sources(vote::equals).size()))
                            .findFirst();
            if (chosen.isEmpty()) return skip("no majority has voted in one ballot");
            return to(self.learning(slot, chosen.get().command()));
        }
    }
}
