package dev.ironwright.samples.raft;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.raft.Log.Command;
import dev.ironwright.samples.raft.Log.Entry;
import dev.ironwright.samples.raft.RaftMessage.AppendEntries;
import dev.ironwright.samples.raft.RaftMessage.Appended;

/// How the leader's log becomes everybody's, and when it counts.
interface Replication {

    /// A leader's move, after which it says to all what there is to say.
    static Outcome<Server> announcing(Server leader, Local at) {
        var log = leader.log();
        Outcome.Move<Server> move = Outcome.to(leader);
        for (int i = 0; i <= log.size(); i++) {
            var append =
                    new AppendEntries(
                            leader.term(), i, log.termAt(i), log.after(i), leader.commitIndex());
            move = move.broadcast(at.peers(), append);
        }
        return move;
    }

    /// The leader appends what its client asks for.
    record ClientRequest(Raft.Bounds bounds) implements HostAction<Server> {
        @Override
        public Outcome<Server> step(Server self, Local at) {
            if (!self.leads()) return skip("does not lead");
            if (self.log().size() == bounds.entries()) return skip("the log has no place left");
            var entry = new Entry(self.term(), Command.of(at.self()));
            return announcing(self.with(self.log().plus(entry)), at);
        }
    }

    /// A server copies an entry if it has the one before it; another entry in its place goes.
    record CopyEntry() implements Receive<Server, AppendEntries> {
        @Override
        public Outcome<Server> step(Server self, Packet<AppendEntries> in, Local at) {
            var append = in.message();
            if (append.term() < self.term()) return skip("has heard of a newer term");
            if (self.leads(append.term())) return skip("leads this term");
            var now = self.hearing(append.term()).following();
            if (!now.log().has(append.previous(), append.previousTerm())) {
                return now.equals(self) ? skip("does not have the entry before") : to(now);
            }
            int known = Math.min(append.commitIndex(), append.last());
            var next = copying(now, append).committing(Math.max(now.commitIndex(), known));
            if (append.entry().isPresent()) {
                return to(next).send(in.source(), new Appended(next.term(), append.last()));
            }
            return next.equals(self) ? skip("the heartbeat tells nothing new") : to(next);
        }

        private static Server copying(Server self, AppendEntries append) {
            if (self.hasEntryOf(append)) return self;
            var before = self.log().upTo(append.previous());
            return self.with(before.plus(append.entry().orElseThrow()));
        }
    }

    /// An entry of the leader's term is in the logs of a majority, and so committed.
    record AdvanceCommitIndex(@In("indexes") int index) implements ReadInbox<Server, Appended> {

        @Override
        public boolean reads(Appended copied) {
            return copied.index() >= index;
        }

        @Override
        public Outcome<Server> step(Server self, Inbox<Appended> in, Local at) {
            if (!self.leads()) return skip("does not lead");
            if (index > self.log().size()) return skip("has no such entry");
            if (index <= self.commitIndex()) return skip("knows that it is committed");
            if (self.log().termAt(index) < self.term()) return skip("it is of an older term");
            int copies = in.sources(copied -> copied.term() == self.term()).size();
            if (!Raft.isMajority(copies, at)) return skip("no majority has it");
            return announcing(self.committing(index), at);
        }
    }
}
