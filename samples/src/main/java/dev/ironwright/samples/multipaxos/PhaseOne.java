package dev.ironwright.samples.multipaxos;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.multipaxos.PaxosMessage.Accept;
import dev.ironwright.samples.multipaxos.PaxosMessage.Prepare;
import dev.ironwright.samples.multipaxos.PaxosMessage.Promise;
import dev.ironwright.samples.multipaxos.Votes.Command;
import dev.ironwright.samples.multipaxos.Votes.Vote;

/// How a leader gets a ballot to lead: phase 1, once for all slots.
interface PhaseOne {

    /// Phase 1a: a leader starts its next ballot, whatever became of the last.
    record StartBallot(MultiPaxos.Bounds bounds) implements HostAction<Leader> {
        @Override
        public Outcome<Leader> step(Leader self, Local at) {
            int next = bounds.next(at.self(), self.ballot());
            if (next > bounds.lastBallot()) return skip("has no ballot left");
            return to(self.starting(next)).broadcast(at.hosts(Acceptor.class), new Prepare(next));
        }
    }

    /// Phase 1b: an acceptor promises, unless it has promised as much or more.
    record GivePromise() implements Receive<Acceptor, Prepare> {
        @Override
        public Outcome<Acceptor> step(Acceptor self, Packet<Prepare> in, Local at) {
            int ballot = in.message().ballot();
            if (ballot <= self.promised()) return skip("has promised this ballot or a newer one");
            return to(new Acceptor(ballot, self.votes()))
                    .send(in.source(), new Promise(ballot, self.votes()));
        }
    }

    /// A leader hears a promise.
    record HearPromise() implements Receive<Leader, Promise> {
        @Override
        public Outcome<Leader> step(Leader self, Packet<Promise> in, Local at) {
            if (in.message().ballot() != self.ballot()) return skip("this is not its ballot");
            if (self.leads()) return skip("leads");
            if (self.promised().contains(in.source())) return skip("has heard this promise");
            return to(self.hearing(in.source(), in.message().votes()));
        }
    }

    /// A majority has promised: the leader proposes again what it was told of, and fills the gaps.
    record TakeOver(MultiPaxos.Bounds bounds) implements HostAction<Leader> {
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
}
