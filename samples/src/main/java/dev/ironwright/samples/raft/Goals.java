package dev.ironwright.samples.raft;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.raft.RaftMessage.AppendEntries;
import dev.ironwright.samples.raft.RaftMessage.RequestVote;
import dev.ironwright.samples.raft.Server.Part;

/// What can happen, and should.
interface Goals {

    /// An entry is committed, and a follower knows it.
    @When("commits")
    record EntryIsCommitted(At<Server> server) implements Reachable {
        @Override
        public boolean holds() {
            return server.state().part() == Part.FOLLOWER && server.state().commitIndex() > 0;
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

    /// A leader has restarted, is asked for a vote in the term that it led, and stands by its own.
    @When("contests")
    record RestartedServerIsAsked(
            At<Server> server, Packet<AppendEntries> said, Packet<RequestVote> asked)
            implements Reachable {
        @Override
        public boolean holds() {
            int term = server.state().term();
            return server.state().part() == Part.FOLLOWER
                    && said.source().equals(server.id())
                    && said.message().term() == term
                    && asked.destination().equals(server.id())
                    && asked.message().term() == term;
        }
    }
}
