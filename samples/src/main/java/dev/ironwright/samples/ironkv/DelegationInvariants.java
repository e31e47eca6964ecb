package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Hosts;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Packets;
import dev.ironwright.protocols.When;
import dev.ironwright.samples.ironkv.DelegationMap.Low;
import dev.ironwright.samples.ironkv.KeyPlus.KeyZero;
import dev.ironwright.samples.ironkv.KvMessage.Delegate;

import java.util.Comparator;

/// Who owns which key, and what is stored where. The names are IronFleet's.
interface DelegationInvariants {

    /// Each key is claimed by one delegate in flight and no host, or by one host and no delegate.
    @When("keepsPackets")
    record EachKeyClaimedInExactlyOnePlace(int key, Hosts<Host> hosts, Packets<SingleMessage> sent)
            implements Invariant {
        @Override
        public boolean holds() {
            var placement = Placement.of(hosts, sent);
            return placement.packetsClaiming(key).size() + placement.hostsClaiming(key).size() == 1;
        }
    }

    /// Every key has an owner in a host's delegation map: it starts at zero and is in order.
    record MapComplete(At<Host> host) implements Invariant {
        @Override
        public boolean holds() {
            var lows = host.state().delegationMap().lows().stream().map(Low::klo).toList();
            return lows.getFirst() instanceof KeyZero
                    && lows.stream()
                            .sorted(Comparator.naturalOrder())
                            .distinct()
                            .toList()
                            .equals(lows);
        }
    }

    /// No host believes that a key belongs to somebody who is no host.
    record AllDelegationsToKnownHosts(At<Host> host, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return host.state().delegationMap().lows().stream()
                    .allMatch(low -> bounds.servers().contains(low.host()));
        }
    }

    /// A host stores values of keys that it claims, and of no others.
    record HostsStoreOnlyOwnedKeys(At<Host> host, int key) implements Invariant {
        @Override
        public boolean holds() {
            return !host.state().h().contains(key) || Placement.claims(host, key);
        }
    }

    /// What a host stores are values; a key without one is not in its table.
    record NoHostsStoreEmptyValues(At<Host> host, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.values().containsAll(host.state().h().values().values());
        }
    }

    /// What is stored in a delegate are values, too.
    record DelegationMessagesCarryNoEmptyValues(Packet<SingleMessage> packet, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return !(packet.message().m() instanceof Delegate delegate)
                    || bounds.values().containsAll(delegate.table().values().values());
        }
    }

    /// A delegate carries values of keys in its range, and of no others.
    record DelegationMessagesCarryOnlyClaimedKeys(Packet<SingleMessage> packet)
            implements Invariant {
        @Override
        public boolean holds() {
            return !(packet.message().m() instanceof Delegate delegate)
                    || delegate.table().without(delegate.range()).equals(Hashtable.EMPTY);
        }
    }

    /// A delegate is not too large for one packet.
    record DelegateFitsPacket(Packet<SingleMessage> packet, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return !(packet.message().m() instanceof Delegate delegate)
                    || delegate.table().equals(Hashtable.EMPTY)
                    || delegate.table().values().size() < bounds.maxHashtableSize();
        }
    }

    /// A host's delegation map changes no more often than there is room for.
    record DelegationsWithinLimit(At<Host> host, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return host.state().numDelegations() < bounds.maxDelegations() - 1;
        }
    }
}
