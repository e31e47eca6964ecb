package dev.ironwright.samples.raft;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.raft.RaftMessage.AppendEntries;
import dev.ironwright.samples.raft.RaftMessage.VoteGranted;

/// What is true at all times: the paper's figure 3, and what an election rests on.
///
/// What was said in a term lies in the network for ever, so claims about the past need no history.
interface Safety {

    /// At most one leader is elected in a term: whoever leads it is the only one to have spoken.
    record ElectionSafety(At<Server> leader, Packet<AppendEntries> said) implements Invariant {
        @Override
        public boolean holds() {
            return said.source().equals(leader.id())
                    || !leader.state().leads(said.message().term());
        }
    }

    /// A leader never changes or removes what is in its log: it only appends.
    record LeaderAppendOnly(Change<Server> leader) implements StepInvariant {
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
    record LogMatching(At<Server> one, At<Server> other, @In("indexes") int index)
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
    record LeaderCompleteness(At<Server> leader, Packet<AppendEntries> said) implements Invariant {
        @Override
        public boolean holds() {
            return !leader.state().leads()
                    || leader.state().term() <= said.message().term()
                    || leader.state().agreesWith(said.message());
        }
    }

    /// Where a server knows its log to be committed it has the entry that was committed there.
    record StateMachineSafety(At<Server> server, Packet<AppendEntries> said) implements Invariant {
        @Override
        public boolean holds() {
            return server.state().commitIndex() <= said.message().previous()
                    || server.state().agreesWith(said.message());
        }
    }

    /// Nobody votes for two candidates in one term.
    record OneVotePerTerm(Packet<VoteGranted> one, Packet<VoteGranted> other) implements Invariant {
        @Override
        public boolean holds() {
            return !one.source().equals(other.source())
                    || one.message().term() != other.message().term()
                    || one.destination().equals(other.destination());
        }
    }

    /// A server has heard of the term of every entry in its log.
    record LogWithinTerm(At<Server> server) implements Invariant {
        @Override
        public boolean holds() {
            return server.state().log().lastTerm() <= server.state().term();
        }
    }
}
