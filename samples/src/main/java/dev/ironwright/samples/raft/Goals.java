package dev.ironwright.samples.raft;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.raft.RaftMessage.AppendEntries;
import dev.ironwright.samples.raft.RaftMessage.RequestVote;
import dev.ironwright.samples.raft.RaftMessage.VoteGranted;

/// What can happen, and should.
interface Goals {

    /// A server that has voted for a leader knows an entry of that leader to be committed.
    @When("commits")
    record EntryIsCommitted(At<Server> server) implements Reachable {
        @Override
        public boolean holds() {
            var state = server.state();
            return state.commitIndex() > 0
                    && state.log().termAt(state.commitIndex()) == state.term()
                    && state.votedFor().filter(leader -> !leader.equals(server.id())).isPresent();
        }
    }

    /// A server that has given its vote in a term gives it again in the next.
    @When("votesAgain")
    record NewTermNewVote(Packet<VoteGranted> one, Packet<VoteGranted> other) implements Reachable {
        @Override
        public boolean holds() {
            return one.source().equals(other.source())
                    && one.message().term() < other.message().term();
        }
    }

    /// An entry that a leader had appended is not in its log any more: a newer leader replaced it.
    @When("overwrites")
    record EntryIsOverwritten(At<Server> server, Packet<AppendEntries> said) implements Reachable {
        @Override
        public boolean holds() {
            return said.source().equals(server.id()) && !server.state().hasEntryOf(said.message());
        }
    }

    /// A leader commits an entry of an older term, with one of its own behind it.
    @When("commitsOldEntries")
    record OldEntryIsCommitted(At<Server> leader) implements Reachable {
        @Override
        public boolean holds() {
            var state = leader.state();
            return state.leads() && state.commitIndex() > 0 && state.log().termAt(1) < state.term();
        }
    }

    /// A leader has restarted and does not know any more what it had committed. It is asked for a
    /// vote in the term that it led, and stands by the one that it gave to itself.
    @When("contests")
    record RestartedServerIsAsked(
            At<Server> server, Packet<AppendEntries> said, Packet<RequestVote> asked)
            implements Reachable {
        @Override
        public boolean holds() {
            int term = server.state().term();
            return !server.state().leads()
                    && server.state().commitIndex() < said.message().commitIndex()
                    && said.source().equals(server.id())
                    && said.message().term() == term
                    && asked.destination().equals(server.id())
                    && asked.message().term() == term;
        }
    }
}
