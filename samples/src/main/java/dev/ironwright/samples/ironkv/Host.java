package dev.ironwright.samples.ironkv;

import com.google.common.collect.ImmutableSet;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Packet;
import dev.ironwright.samples.ironkv.Scheduler.Turn;

import java.util.Optional;

/// A server: it stores the keys that it owns and knows, or once knew, who owns the others.
///
/// @param delegationMap who owns which key, as far as this host knows
/// @param h the values of the keys that it owns
/// @param sd what it has sent and received, by number
/// @param receivedPacket the message that it has taken and not yet processed
/// @param numDelegations how often its delegation map has changed, from 1
/// @param receivedRequests what it has executed; nothing that it does depends on it
/// @param turn what the scheduler lets it do
public record Host(
        DelegationMap delegationMap,
        Hashtable h,
        SingleDelivery sd,
        Optional<Packet<SingleMessage>> receivedPacket,
        int numDelegations,
        ImmutableSet<AppRequest> receivedRequests,
        Turn turn) {

    /// How a host starts: all keys belong to the root, and nothing is stored.
    static Host initially(HostId rootIdentity) {
        return new Host(
                DelegationMap.allTo(rootIdentity),
                Hashtable.EMPTY,
                SingleDelivery.EMPTY,
                Optional.empty(),
                1,
                ImmutableSet.of(),
                Turn.FIRST);
    }

    /// Whether this host thinks that it owns the key.
    public boolean owns(HostId me, int key) {
        return delegationMap.owner(key).equals(me);
    }

    Host with(DelegationMap map, Hashtable table) {
        return new Host(map, table, sd, receivedPacket, numDelegations + 1, receivedRequests, turn);
    }

    Host with(Hashtable table) {
        return new Host(
                delegationMap, table, sd, receivedPacket, numDelegations, receivedRequests, turn);
    }

    Host with(SingleDelivery delivery) {
        return new Host(
                delegationMap, h, delivery, receivedPacket, numDelegations, receivedRequests, turn);
    }

    Host with(Turn next) {
        return new Host(
                delegationMap, h, sd, receivedPacket, numDelegations, receivedRequests, next);
    }

    /// With this packet in the slot for the one to be processed, or with an empty slot.
    Host with(Optional<Packet<SingleMessage>> packet) {
        return new Host(delegationMap, h, sd, packet, numDelegations, receivedRequests, turn);
    }

    Host executing(AppRequest request) {
        var requests = ImmutableSet.<AppRequest>builder().addAll(receivedRequests).add(request);
        return new Host(
                delegationMap, h, sd, receivedPacket, numDelegations, requests.build(), turn);
    }
}
