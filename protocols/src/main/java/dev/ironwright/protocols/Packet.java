package dev.ironwright.protocols;

/// A message on its way, or, over a network that keeps everything, a message once sent.
///
/// As a component of a [Claim] it ranges over the packets of type `M` in the network.
///
/// @param source who sent it; sources cannot be forged
/// @param destination whom it was sent to
public record Packet<M extends Message>(HostId source, HostId destination, M message) {

    @Override
    public String toString() {
        return source + "→" + destination + " " + message;
    }
}
