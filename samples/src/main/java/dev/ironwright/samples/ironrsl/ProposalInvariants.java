package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.RslMessage.*;

/// What a leader proposes when: batches that are not too large, in every slot of its log.
public interface ProposalInvariants {

    /// A proposed batch has at most as many requests as a batch may have.
    record BatchInMessage2aIsWithinMaxBatchSize(Packet<Message2a> sent, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return sent.message().val().requests().size() <= bounds.maxBatchSize();
        }
    }

    /// When the last request that waits is proposed, the timer that it waited for ends as well.
    ///
    /// In a new view an old timer may run on: the requests of that view find it running.
    record IncompleteBatchTimerEndsWithTheQueue(Change<Replica> replica) implements StepInvariant {
        @Override
        public boolean holds() {
            var before = replica.before().proposer();
            var after = replica.after().proposer();
            boolean proposed =
                    after.nextOperationNumberToPropose() > before.nextOperationNumberToPropose();
            return !proposed
                    || before.requestQueue().isEmpty()
                    || !after.requestQueue().isEmpty()
                    || after.incompleteBatchTimer().isEmpty();
        }
    }

    /// A leader leaves no gap: it has proposed for the slot before too, unless its log begins here.
    record Message2aLeavesNoGap(
            Packet<Message2a> sent, Packets<Message2a> proposals, Packets<StartingPhase2> starts)
            implements Invariant {
        @Override
        public boolean holds() {
            var bal = sent.message().bal();
            int opn = sent.message().opn();
            return starts.messages().anyMatch(new StartingPhase2(bal, opn)::equals)
                    || proposals
                            .messages()
                            .anyMatch(it -> it.bal().equals(bal) && it.opn() == opn - 1);
        }
    }
}
