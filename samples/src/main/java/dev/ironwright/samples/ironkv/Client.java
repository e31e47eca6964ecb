package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.samples.ironkv.KvMessage.Redirect;

import java.util.Optional;

/// A client asks one thing after the other, and goes where it is redirected to.
///
/// Hosts have to live with whatever clients do; this one is well-behaved. Of what it has sent
/// it waits for the answer, so it takes no notice of acknowledgements.
///
/// @param gets how many values it has asked for
/// @param sets how many values it has written
/// @param redirects how many redirects it has followed
/// @param waiting what it waits to be answered
public record Client(
        int gets, int sets, int redirects, Optional<KvMessage> waiting, SingleDelivery sd) {

    static final Client FIRST = new Client(0, 0, 0, Optional.empty(), SingleDelivery.EMPTY);

    Outcome.Move<Client> asking(KvMessage request, HostId host) {
        return sending(new Client(gets, sets, redirects, Optional.of(request), sd), request, host);
    }

    /// The answer is a reply.
    Client answered(HostId source) {
        return new Client(gets, sets, redirects, Optional.empty(), sd.receiving(source));
    }

    /// The answer is a redirect, so it asks again, elsewhere.
    Outcome.Move<Client> following(Packet<Frame> in, Redirect redirect) {
        var next = new Client(gets, sets, redirects + 1, waiting, sd.receiving(in.source()));
        return sending(next, waiting.orElseThrow(), redirect.host());
    }

    private static Outcome.Move<Client> sending(Client from, KvMessage m, HostId host) {
        var sending = from.sd.send(host, m, Integer.MAX_VALUE).orElseThrow();
        return Outcome.to(from.with(sending.sender())).send(host, sending.message());
    }

    private Client with(SingleDelivery changed) {
        return new Client(gets, sets, redirects, waiting, changed);
    }
}
