package dev.ironwright.protocols;

/// A host and its state; as a component of a [Claim] it ranges over the hosts of the role `H`.
public record At<H>(HostId id, H state) {

    @Override
    public String toString() {
        return id + "=" + state;
    }
}
