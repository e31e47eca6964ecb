package dev.ironwright.samples.raft;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.raft.RaftMessage.RequestVote;
import dev.ironwright.samples.raft.RaftMessage.VoteGranted;
import dev.ironwright.samples.raft.Server.Part;

/// How a term gets its leader, or none.
interface Elections {

    /// A server has heard of no leader for too long, and stands for the next term.
    record StartElection(Raft.Bounds bounds) implements HostAction<Server> {
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
    record GrantVote() implements Receive<Server, RequestVote> {
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
    record BecomeLeader() implements ReadInbox<Server, VoteGranted> {
        @Override
        public Outcome<Server> step(Server self, Inbox<VoteGranted> in, Local at) {
            if (self.part() != Part.CANDIDATE) return skip("is no candidate");
            int votes = in.sources(vote -> vote.term() == self.term()).size();
            if (!Raft.isMajority(votes, at)) return skip("no majority has voted for it");
            return Replication.announcing(self.leading(), at);
        }
    }
}
