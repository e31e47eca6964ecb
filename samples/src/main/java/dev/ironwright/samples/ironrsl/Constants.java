package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Local;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;

import java.util.List;

/// What a replica knows and what never changes: who it is, who the others are, the parameters.
///
/// @param bounds with the protocol's parameters among them
record Constants(int myIndex, List<HostId> replicas, Bounds bounds) {

    static Constants of(Local at, Bounds bounds) {
        return new Constants(at.index(), at.role(), bounds);
    }

    int quorum() {
        return bounds.quorum();
    }

    boolean isReplica(HostId host) {
        return replicas.contains(host);
    }

    /// Whether this ballot is led by this replica.
    boolean leads(Ballot ballot) {
        return ballot.proposerId() == myIndex;
    }
}
