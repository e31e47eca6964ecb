package dev.ironwright.samples.raft;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.raft.Log.Command;
import dev.ironwright.samples.raft.Log.Entry;
import dev.ironwright.samples.raft.RaftMessage.AppendEntries;
import dev.ironwright.samples.raft.RaftMessage.Appended;
import dev.ironwright.samples.raft.RaftMessage.RequestVote;
import dev.ironwright.samples.raft.RaftMessage.VoteGranted;
import dev.ironwright.samples.raft.Server.Part;

import java.util.List;
import java.util.stream.IntStream;

/// Servers elect a leader for each term, and the leaders' log is everybody's log.
///
/// Ongaro and Ousterhout's "In Search of an Understandable Consensus Algorithm", figure 2. A server
/// that hears of no leader stands for the next term. Each votes once in a term, and for nobody who
/// knows less than itself; a majority elects. The leader appends what clients ask for and has the
/// others copy its log, entry by entry. An entry of its own term that a majority has is committed,
/// with all before it. What a server must not lose when it restarts is term, vote and log.
///
/// Packets may be lost, repeated and overtaken, which the network gives for nothing: it keeps
/// every packet, and a lost one is one that nobody ever receives. So a leader says at once, to all,
/// what it could say at any time, and counts votes and copies in its inbox.
public final class Raft implements Protocol<Raft.Bounds> {

    /// How far to explore.
    ///
    /// @param entries how long a log gets
    /// @param candidates who stands in terms 1, 2, …; in a term beyond the list anybody may
    public record Bounds(
            @Default("3") @Range(min = 1, max = 5) int servers,
            @Default("2") @Range(min = 0, max = 9) int terms,
            @Default("2") @Range(min = 0, max = 9) int entries,
            @Default("") List<Integer> candidates) {

        /// The places in a log, from 1.
        public List<Integer> indexes() {
            return IntStream.rangeClosed(1, entries).boxed().toList();
        }

        boolean mayStand(HostId server, int term) {
            return term <= terms
                    && (term > candidates.size() || candidates.get(term - 1) == server.index());
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Server.class, bounds.servers(), _ -> Outcome.to(Server.NEW))
                .over(Network.UNORDERED_DUPLICATING);
    }

    /// Whether so many others make a majority together with the acting server.
    private static boolean isMajority(int others, Local at) {
        return others + 1 > at.role().size() / 2;
    }

    /// A leader's move, after which it says to all what there is to say.
    private static Outcome<Server> announcing(Server leader, Local at) {
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

    /// A server has heard of no leader for too long, and stands for the next term.
    public record StartElection(Bounds bounds) implements HostAction<Server> {
        @Override
        public Outcome<Server> step(Server self, Local at) {
            int term = self.term() + 1;
            if (self.leads()) return skip("leads");
            if (!bounds.mayStand(at.self(), term)) return skip("has no term to stand in");
            return to(self.standing(at.self()))
                    .broadcast(
                            at.peers(),
                            new RequestVote(term, self.log().size(), self.log().lastTerm()));
        }
    }

    /// A server votes, unless it has voted in this term or knows more than the candidate.
    public record GrantVote() implements Receive<Server, RequestVote> {
        @Override
        public Outcome<Server> step(Server self, Packet<RequestVote> in, Local at) {
            var ask = in.message();
            if (ask.term() < self.term()) return skip("has heard of a newer term");
            var now = self.hearing(ask.term());
            if (now.votedFor().isPresent()) return skip("has voted in this term");
            if (isOutdated(ask, now.log())) {
                return now.equals(self) ? skip("has the better log") : to(now);
            }
            return to(now.votingFor(in.source())).send(in.source(), new VoteGranted(now.term()));
        }

        private static boolean isOutdated(RequestVote ask, Log log) {
            return ask.lastTerm() < log.lastTerm()
                    || ask.lastTerm() == log.lastTerm() && ask.lastIndex() < log.size();
        }
    }

    /// A majority has voted for the candidate.
    public record BecomeLeader() implements ReadInbox<Server, VoteGranted> {
        @Override
        public Outcome<Server> step(Server self, Inbox<VoteGranted> in, Local at) {
            if (self.part() != Part.CANDIDATE) return skip("is no candidate");
            int votes = in.sources(vote -> vote.term() == self.term()).size();
            if (!isMajority(votes, at)) return skip("no majority has voted for it");
            return announcing(self.leading(), at);
        }
    }

    /// The leader appends what its client asks for.
    public record ClientRequest(Bounds bounds) implements HostAction<Server> {
        @Override
        public Outcome<Server> step(Server self, Local at) {
            if (!self.leads()) return skip("does not lead");
            if (self.log().size() == bounds.entries()) return skip("the log has no place left");
            var entry = new Entry(self.term(), Command.values()[at.index()]);
            return announcing(self.with(self.log().plus(entry)), at);
        }
    }

    /// A server copies an entry if it has the one before it; another entry in its place goes.
    public record CopyEntry() implements Receive<Server, AppendEntries> {
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
    public record AdvanceCommitIndex(@In("indexes") int index)
            implements ReadInbox<Server, Appended> {

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
            if (!isMajority(copies, at)) return skip("no majority has it");
            return announcing(self.committing(index), at);
        }
    }

    /// A server crashes and comes back with its term, its vote and its log.
    public record Restart() implements HostAction<Server> {
        @Override
        public Outcome<Server> step(Server self, Local at) {
            var back = self.restarted();
            return back.equals(self) ? skip("has nothing to lose") : to(back);
        }
    }

    /// At most one leader is elected in a term: whoever leads it is the only one to have spoken.
    public record ElectionSafety(At<Server> leader, Packet<AppendEntries> said)
            implements Invariant {
        @Override
        public boolean holds() {
            return said.source().equals(leader.id())
                    || !leader.state().leads(said.message().term());
        }
    }

    /// A leader never changes or removes what is in its log: it only appends.
    public record LeaderAppendOnly(Change<Server> leader) implements StepInvariant {
        @Override
        public boolean holds() {
            var before = leader.before();
            var after = leader.after();
            return !before.leads()
                    || !after.leads(before.term())
                    || after.log().beginsLike(before.log(), before.log().size());
        }
    }

    /// Logs with an entry of the same term at the same place are the same up to there.
    public record LogMatching(At<Server> one, At<Server> other, @In("indexes") int index)
            implements Invariant {
        @Override
        public boolean holds() {
            var log = one.state().log();
            return index > log.size()
                    || !other.state().log().has(index, log.termAt(index))
                    || other.state().log().beginsLike(log, index);
        }
    }

    /// What was committed in a term is in the log of every leader of a newer term.
    public record LeaderCompleteness(At<Server> leader, Packet<AppendEntries> said)
            implements Invariant {
        @Override
        public boolean holds() {
            return !leader.state().leads()
                    || leader.state().term() <= said.message().term()
                    || leader.state().agreesWith(said.message());
        }
    }

    /// Where a server knows its log to be committed it has the entry that was committed there.
    public record StateMachineSafety(At<Server> server, Packet<AppendEntries> said)
            implements Invariant {
        @Override
        public boolean holds() {
            return server.state().commitIndex() <= said.message().previous()
                    || server.state().agreesWith(said.message());
        }
    }

    /// Nobody votes for two candidates in one term.
    public record OneVotePerTerm(Packet<VoteGranted> one, Packet<VoteGranted> other)
            implements Invariant {
        @Override
        public boolean holds() {
            return !one.source().equals(other.source())
                    || one.message().term() != other.message().term()
                    || one.destination().equals(other.destination());
        }
    }

    /// An entry is committed, and a follower knows it.
    public record EntryIsCommitted(At<Server> server, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return Math.min(bounds.terms(), bounds.entries()) == 0
                    || server.state().part() == Part.FOLLOWER && server.state().commitIndex() > 0;
        }
    }

    /// An entry that a leader had appended is not in its log any more: a newer leader replaced it.
    public record EntryIsOverwritten(At<Server> server, Packet<AppendEntries> said, Bounds bounds)
            implements Reachable {
        @Override
        public boolean holds() {
            return bounds.servers() < 3
                    || bounds.terms() < 2
                    || bounds.entries() < 1
                    || said.source().equals(server.id())
                            && !server.state().hasEntryOf(said.message());
        }
    }

    /// A leader commits an entry of an older term, with one of its own.
    public record OldEntryIsCommitted(At<Server> leader, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            var state = leader.state();
            return Math.min(bounds.terms(), bounds.entries()) < 2
                    || state.leads()
                            && state.commitIndex() > 0
                            && state.log().termAt(1) < state.term();
        }
    }

    /// A leader has restarted, is asked for a vote in the term that it has led, and keeps its own.
    public record RestartedServerIsAsked(
            At<Server> server, Packet<AppendEntries> said, Packet<RequestVote> asked, Bounds bounds)
            implements Reachable {
        @Override
        public boolean holds() {
            return bounds.servers() < 3
                    || bounds.terms() < 1
                    || said.source().equals(server.id())
                            && asked.destination().equals(server.id())
                            && said.message().term() == server.state().term()
                            && asked.message().term() == server.state().term()
                            && server.state().part() == Part.FOLLOWER;
        }
    }

    /// No server has no term left.
    public record TermsUsed(At<Server> server, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return server.state().term() == bounds.terms();
        }
    }
}
