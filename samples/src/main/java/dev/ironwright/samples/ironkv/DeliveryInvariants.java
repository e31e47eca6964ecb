package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Change;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Packets;
import dev.ironwright.protocols.StepInvariant;
import dev.ironwright.protocols.When;

import java.util.stream.IntStream;

/// What hosts send each other arrives once and in order. Most names are IronFleet's.
interface DeliveryInvariants {

    /// What is not acknowledged is numbered without gaps, from what is, and is for this destination.
    record AckListsInv(At<Host> host, HostId destination) implements Invariant {
        @Override
        public boolean holds() {
            var state = host.state().sd().to(destination);
            var unAcked = state.unAcked();
            return unAcked.stream().allMatch(message -> message.dst().equals(destination))
                    && IntStream.range(0, unAcked.size())
                            .allMatch(place ->
                                    unAcked.get(place).seqno()
                                            == state.numPacketsAcked() + 1 + place);
        }
    }

    /// What is not acknowledged was sent: sending it again adds nothing to the network.
    @When("keepsPackets")
    record UnAckedListInNetwork(At<Host> host, Packets<SingleMessage> sent) implements Invariant {
        @Override
        public boolean holds() {
            return host.state().sd().unAcked().stream()
                    .map(message -> new Packet<>(host.id(), message.dst(), message))
                    .allMatch(sent.all()::contains);
        }
    }

    /// The message that a host has taken was sent, and to this host.
    @When("keepsPackets")
    record BufferedPacketsInv(At<Host> host, Packets<SingleMessage> sent) implements Invariant {
        @Override
        public boolean holds() {
            return host.state()
                    .receivedPacket()
                    .map(packet ->
                            packet.destination().equals(host.id()) && sent.all().contains(packet))
                    .orElse(true);
        }
    }

    /// A message goes to the host that it is for.
    record DestinationsConsistent(Packet<SingleMessage> packet) implements Invariant {
        @Override
        public boolean holds() {
            return packet.message().dst().equals(packet.destination());
        }
    }

    /// A host gives no number to two messages for one destination.
    record PacketsHaveSenderUniqueSeqnos(Packet<SingleMessage> one, Packet<SingleMessage> other)
            implements Invariant {
        @Override
        public boolean holds() {
            return !one.source().equals(other.source())
                    || !one.destination().equals(other.destination())
                    || one.message().seqno() != other.message().seqno()
                    || one.equals(other);
        }
    }

    /// No message has a number that its sender has not come to.
    record NoPacketContainsUnsentSeqno(Packet<SingleMessage> packet, At<Host> sender)
            implements Invariant {
        @Override
        public boolean holds() {
            return !packet.source().equals(sender.id())
                    || packet.message().seqno()
                            <= sender.state().sd().to(packet.destination()).highestSeqno();
        }
    }

    /// No host has a tombstone for a message that was not yet sent.
    record ReceiverHasCanceledNoUnsentSeqnos(At<Host> sender, At<Host> receiver)
            implements Invariant {
        @Override
        public boolean holds() {
            return receiver.state().sd().tombstone(sender.id())
                    <= sender.state().sd().to(receiver.id()).highestSeqno();
        }
    }

    /// Whoever acknowledges a message has taken it and all before it.
    record AcksOnlyWhatWasReceived(Packet<Ack> ack, At<Host> receiver) implements Invariant {
        @Override
        public boolean holds() {
            return !ack.source().equals(receiver.id())
                    || ack.message().seqno() <= receiver.state().sd().tombstone(ack.destination());
        }
    }

    /// A message that its destination has not taken is kept by its sender, to be sent again.
    record UnreceivedIsKept(Packet<SingleMessage> packet, At<Host> sender, At<Host> receiver)
            implements Invariant {
        @Override
        public boolean holds() {
            return !packet.source().equals(sender.id())
                    || !packet.destination().equals(receiver.id())
                    || packet.message().seqno() <= receiver.state().sd().tombstone(sender.id())
                    || sender.state().sd().to(receiver.id()).unAcked().contains(packet.message());
        }
    }

    /// A host takes the messages of each source one by one: the next number, and never another.
    record DeliveredOnceAndInOrder(Change<Host> host, HostId source) implements StepInvariant {
        @Override
        public boolean holds() {
            int before = host.before().sd().tombstone(source);
            int after = host.after().sd().tombstone(source);
            var taken = host.after().receivedPacket();
            if (taken.isEmpty()
                    || taken.equals(host.before().receivedPacket())
                    || !taken.get().source().equals(source)) {
                return after == before;
            }
            return after == before + 1 && taken.get().message().seqno() == after;
        }
    }
}
