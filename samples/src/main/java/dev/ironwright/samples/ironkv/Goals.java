package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.At;
import dev.ironwright.protocols.In;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.When;
import dev.ironwright.samples.ironkv.KvMessage.Delegate;
import dev.ironwright.samples.ironkv.KvMessage.Redirect;
import dev.ironwright.samples.ironkv.KvMessage.Shard;

/// What must be able to happen; a store that does nothing holds every invariant.
interface Goals {

    /// A range moves from one host to another, and from that one to a third or back.
    @When("movesTwice")
    record RangeMovesTwice(
            Packet<SingleMessage> first, Packet<SingleMessage> second, At<Host> owner, int key)
            implements Reachable {
        @Override
        public boolean holds() {
            return first.message().m() instanceof Delegate there
                    && second.message().m() instanceof Delegate onward
                    && there.range().contains(key)
                    && onward.range().contains(key)
                    && first.destination().equals(second.source())
                    && second.destination().equals(owner.id())
                    && owner.state().owns(owner.id(), key)
                    && owner.state().numDelegations() > 1;
        }
    }

    /// What a client has written moves along with its key.
    @When("movesValues")
    record ValueMoves(At<Host> owner, int key) implements Reachable {
        @Override
        public boolean holds() {
            return owner.id().index() > 0 && owner.state().h().contains(key);
        }
    }

    /// A range is owned by one host and another by another.
    @When("sharesKeys")
    record KeysAreShared(
            At<Host> one, At<Host> other, @In("keys") int key, @In("keys") int otherKey)
            implements Reachable {
        @Override
        public boolean holds() {
            return !one.id().equals(other.id())
                    && one.state().owns(one.id(), key)
                    && other.state().owns(other.id(), otherKey);
        }
    }

    /// A client asks the wrong host, is sent to another one, and gets its reply there.
    @When("redirectsClients")
    record RedirectedClientSucceeds(At<Client> client) implements Reachable {
        @Override
        public boolean holds() {
            return client.state().redirects() > 0 && client.state().waiting().isEmpty();
        }
    }

    /// A host sends a client to another host, which does not own the key yet.
    @When("movesUnderWay")
    record RedirectRunsAhead(Packet<SingleMessage> packet, At<Host> host) implements Reachable {
        @Override
        public boolean holds() {
            return packet.message().m() instanceof Redirect(int key, var owner)
                    && owner.equals(host.id())
                    && !host.state().owns(owner, key);
        }
    }

    /// A host has dropped a request: it has taken it, and there is no answer.
    @When("drops")
    record RequestIsIgnored(At<Host> host, At<Client> client) implements Reachable {
        @Override
        public boolean holds() {
            var sd = host.state().sd();
            return host.state().receivedPacket().isEmpty()
                    && sd.tombstone(client.id()) > sd.to(client.id()).highestSeqno();
        }
    }

    /// A delegate is delivered again, after the range has come and gone, and nothing happens.
    @When("remembersDeliveries")
    record DuplicateDelegateIsHarmless(Deliveries deliveries, At<Host> host, int key)
            implements Reachable {
        @Override
        public boolean holds() {
            return deliveries.again().stream()
                    .anyMatch(packet ->
                            packet.message() instanceof SingleMessage message
                                    && message.m() instanceof Delegate delegate
                                    && delegate.range().contains(key)
                                    && packet.destination().equals(host.id())
                                    && !host.state().owns(host.id(), key));
        }
    }

    /// One acknowledgement is for several messages: the one before it never came.
    @When("remembersDeliveries")
    record AckCoversSeveral(Deliveries deliveries, Packet<Ack> ack) implements Reachable {
        @Override
        public boolean holds() {
            int seqno = ack.message().seqno();
            var before = new Packet<>(ack.source(), ack.destination(), new Ack(seqno - 1));
            return seqno > 1
                    && deliveries.once().contains(ack)
                    && !deliveries.once().contains(before);
        }
    }

    /// A host has no room for another delegation, and stands still for ever.
    @When("runsOutOfDelegations")
    record HostIsFull(At<Host> host, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            var taken = host.state().receivedPacket().map(packet -> packet.message().m());
            return taken.filter(m -> m instanceof Delegate || m instanceof Shard).isPresent()
                    && host.state().numDelegations() == bounds.maxDelegations() - 2;
        }
    }

    /// A host has no number left for a delegate, so it counts a delegation that it has not made.
    @When("runsOutOfSeqnos")
    record SeqnosAreExhausted(At<Host> host, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            var sd = host.state().sd();
            int delegated =
                    bounds.servers().stream()
                            .mapToInt(other -> sd.to(other).highestSeqno() + sd.tombstone(other))
                            .sum();
            return host.state().numDelegations() > 1 + delegated;
        }
    }

    /// A host sends a delegate again for which it has seen no acknowledgement.
    @When("remembersDeliveries")
    record DelegateIsSentAgain(Deliveries deliveries) implements Reachable {
        @Override
        public boolean holds() {
            return deliveries.resent().stream()
                    .anyMatch(packet ->
                            packet.message() instanceof SingleMessage message
                                    && message.m() instanceof Delegate);
        }
    }

    /// A host takes a delegate from somebody who is no host, and does not believe it.
    @When("forges")
    record ForgedDelegateIsIgnored(At<Host> host, Packet<SingleMessage> packet)
            implements Reachable {
        @Override
        public boolean holds() {
            return packet.destination().equals(host.id())
                    && packet.message().m() instanceof Delegate
                    && packet.source().role().equals("administrator")
                    && host.state().sd().tombstone(packet.source()) == packet.message().seqno()
                    && host.state().receivedPacket().isEmpty()
                    && host.state().numDelegations() == 1;
        }
    }
}
