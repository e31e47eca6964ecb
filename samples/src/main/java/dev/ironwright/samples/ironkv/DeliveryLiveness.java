package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Chain;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.In;
import dev.ironwright.protocols.Inbox;
import dev.ironwright.protocols.LeadsTo;
import dev.ironwright.protocols.Link;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.When;
import dev.ironwright.samples.ironkv.KvMessage.Delegate;

import java.util.List;

/// What hosts send each other arrives at last, although packets are lost: IronFleet's liveness of the
/// sender. It needs no timing, only that hosts go on and that what is sent often enough arrives.
interface DeliveryLiveness {

    /// What a host has sent another is acknowledged.
    @When("lossy")
    record EveryMessageIsAcknowledged(At<Host> sender, At<Host> receiver, @In("seqnos") int seqno)
            implements LeadsTo {
        @Override
        public boolean from() {
            return sender.state().sd().to(receiver.id()).highestSeqno() >= seqno;
        }

        @Override
        public boolean to() {
            return sender.state().sd().to(receiver.id()).numPacketsAcked() >= seqno;
        }
    }

    /// The message that a host waits for next is taken and acknowledged, and why: its sender sends
    /// it again and again until then.
    @When("lossy")
    record NextMessageIsAcknowledged(
            At<Host> sender,
            At<Host> receiver,
            @In("delegates") Delegate delegate,
            @In("seqnos") int seqno)
            implements Chain {
        @Override
        public List<Link> links() {
            var message = new SingleMessage(seqno, receiver.id(), delegate);
            var sent = sender.state().sd().to(receiver.id()).unAcked().contains(message);
            int taken = receiver.state().sd().tombstone(sender.id());
            return List.of(
                    link("it is to be taken next", sent && taken == seqno - 1)
                            .byDelivery(new Packet<>(sender.id(), receiver.id(), message)),
                    link("it was taken", sent && taken >= seqno)
                            .byDelivery(new Packet<>(receiver.id(), sender.id(), new Ack(seqno))));
        }

        @Override
        public boolean reached() {
            return sender.state().sd().to(receiver.id()).numPacketsAcked() >= seqno;
        }
    }

    /// There is room for so many packets on their way to a host.
    @When("lossy")
    record FewAreUnderWay(Inbox<Frame> packets, Bounds bounds) implements Constraint {
        @Override
        public boolean holds() {
            return packets.size() <= bounds.underWay();
        }
    }
}
