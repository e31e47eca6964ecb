package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Outcome;

/// The administrator moves ranges about. Hosts obey anybody who sends them a shard.
///
/// @param shards how many ranges it has moved
/// @param forgeries how often it has pretended to be a host
public record Administrator(int shards, int forgeries, SingleDelivery sd) {

    static final Administrator FIRST = new Administrator(0, 0, SingleDelivery.EMPTY);

    Outcome.Move<Administrator> sending(KvMessage m, HostId host) {
        var sending = sd.send(host, m, Integer.MAX_VALUE).orElseThrow();
        return Outcome.to(new Administrator(shards, forgeries, sending.sender()))
                .send(host, sending.message());
    }
}
