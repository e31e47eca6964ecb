package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.RslMessage.*;

/// Why clients may take all replicas for one machine.
public interface RslRefinement {

    /// The machine executes a slot's batch when a quorum has voted for it, and for all before.
    ///
    /// One vote may fill a gap, so that several slots follow at once.
    record RefinesRslSpec(Packets<Message2b> votes, Bounds bounds)
            implements Refinement<RslSpec.State> {
        @Override
        public Specified specification() {
            return new RslSpec()
                    .within(
                            new RslSpec.Bounds(
                                    bounds.application(),
                                    bounds.clients(),
                                    bounds.requests(),
                                    bounds.maxBatchSize()));
        }

        @Override
        public RslSpec.State abstraction() {
            var state = RslSpec.initial(bounds.application());
            for (var batch : QuorumOf2bs.maximalSequence(votes, bounds.quorum())) {
                state = state.executing(batch);
            }
            return state;
        }

        @Override
        public int steps() {
            return bounds.maxIntegerVal();
        }
    }

    /// A reply that was sent is one that the machine has given.
    record ReplySentIsAllowed(Packet<MessageReply> sent, RslSpec.State machine)
            implements Invariant {
        @Override
        public boolean holds() {
            var message = sent.message();
            var reply = new Reply(sent.destination(), message.seqno(), message.reply());
            return machine.replies().contains(reply);
        }
    }

    /// A request that the machine has executed was sent to a replica by its client.
    record ExecutedRequestWasSent(RslSpec.State machine, Packets<MessageRequest> sent)
            implements Invariant {
        @Override
        public boolean holds() {
            return machine.requests().stream().allMatch(this::wasSent);
        }

        private boolean wasSent(Request request) {
            var message = new MessageRequest(request.seqno(), request.request());
            return sent.stream()
                    .anyMatch(packet ->
                            packet.source().equals(request.client())
                                    && packet.message().equals(message));
        }
    }
}
