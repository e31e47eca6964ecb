package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Protocol;
import dev.ironwright.protocols.Setup;

/// Hosts share the keys of one table, hand ranges of them to each other, and answer clients as one.
///
/// This is IronFleet's IronKV. A key belongs to exactly one host, or is on its way between two; a
/// request that comes to the wrong host is redirected. What hosts send is numbered, acknowledged and
/// sent again until it has arrived, because the network may lose, repeat, delay and reorder packets.
public final class IronKv
        implements Protocol<Bounds>,
                HostActions,
                ClientActions,
                DelegationInvariants,
                DeliveryInvariants,
                DeliveryLiveness,
                ServiceClaims,
                Goals {

    @Override
    public Setup setup(Bounds bounds) {
        var root = Host.initially(new HostId("host", 0));
        var setup =
                new Setup()
                        .hosts(Host.class, bounds.hosts(), at -> Outcome.to(root))
                        .hosts(Client.class, bounds.clients(), at -> Outcome.to(Client.FIRST))
                        .hosts(Administrator.class, 1, at -> Outcome.to(Administrator.FIRST))
                        .ghost(Deliveries.none(bounds))
                        .symmetric(Client.class);
        return bounds.lossy()
                ? setup.over(Network.UNORDERED_LOSSY).roundRobin().fairDelivery()
                : setup.over(Network.UNORDERED_DUPLICATING);
    }
}
