package dev.ironwright.samples.multipaxos;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.multipaxos.PaxosMessage.Accept;
import dev.ironwright.samples.multipaxos.Votes.Command;

/// What can happen, and should.
interface Goals {

    /// A learner knows what is in every slot.
    record AllSlotsLearned(At<Learner> learner, MultiPaxos.Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return learner.state().learned().size() == bounds.lastSlot();
        }
    }

    /// A leader proposes again what another one's client wanted.
    @When("leadersAlternate")
    record VoteIsCarriedOver(Packet<Accept> proposal) implements Reachable {
        @Override
        public boolean holds() {
            var command = proposal.message().command();
            return command != Command.NO_OP && command != Command.of(proposal.source());
        }
    }

    /// Nothing is chosen for a slot, and a command for the next: the gap was filled.
    @When("gapsAreFilled")
    record GapIsFilled(At<Learner> learner) implements Reachable {
        @Override
        public boolean holds() {
            var learned = learner.state().learned();
            return learned.get(1) == Command.NO_OP && learned.get(2) != null;
        }
    }
}
