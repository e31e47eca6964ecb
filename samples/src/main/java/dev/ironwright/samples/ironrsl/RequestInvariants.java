package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.RslMessage.*;

import java.util.List;

/// Whatever a replica knows of a request, its client has sent it. IronFleet's lemmas, by name.
public interface RequestInvariants {

    /// A request that waits since this epoch was sent by its client.
    record RequestInThisEpochHasCorrespondingRequestMessage(
            At<Replica> replica, Packets<MessageRequest> sent) implements Invariant {
        @Override
        public boolean holds() {
            return wereSent(replica.state().election().requestsReceivedThisEpoch(), sent);
        }
    }

    /// A request that waits since before this epoch was sent by its client.
    record RequestInPrevEpochsHasCorrespondingRequestMessage(
            At<Replica> replica, Packets<MessageRequest> sent) implements Invariant {
        @Override
        public boolean holds() {
            return wereSent(replica.state().election().requestsReceivedPrevEpochs(), sent);
        }
    }

    /// A request that is to be proposed was sent by its client.
    record RequestInQueueHasCorrespondingRequestMessage(
            At<Replica> replica, Packets<MessageRequest> sent) implements Invariant {
        @Override
        public boolean holds() {
            return wereSent(replica.state().proposer().requestQueue(), sent);
        }
    }

    /// A request in a vote that a promise tells of was sent by its client.
    record RequestIn1bHasCorrespondingRequestMessage(
            Packet<Message1b> promise, Packets<MessageRequest> sent) implements Invariant {
        @Override
        public boolean holds() {
            return promise.message().votes().values().stream()
                    .allMatch(vote -> wereSent(vote.maxVal().requests(), sent));
        }
    }

    /// A request that is proposed was sent by its client.
    record RequestIn2aHasCorrespondingRequestMessage(
            Packet<Message2a> proposal, Packets<MessageRequest> sent) implements Invariant {
        @Override
        public boolean holds() {
            return wereSent(proposal.message().val().requests(), sent);
        }
    }

    /// A request that is decided was sent by its client.
    record DecidedRequestWasSentByClient(At<Replica> replica, Packets<MessageRequest> sent)
            implements Invariant {
        @Override
        public boolean holds() {
            return replica.state().executor().nextOpToExecute().stream()
                    .allMatch(next -> wereSent(next.v().requests(), sent));
        }
    }

    private static boolean wereSent(List<Request> requests, Packets<MessageRequest> sent) {
        return requests.stream().allMatch(request -> wasSent(request, sent));
    }

    private static boolean wasSent(Request request, Packets<MessageRequest> sent) {
        var message = new MessageRequest(request.seqno(), request.request());
        return request.request().length() <= Application.MAX_REQUEST_SIZE
                && sent.stream()
                        .anyMatch(packet ->
                                packet.source().equals(request.client())
                                        && packet.message().equals(message));
    }
}
