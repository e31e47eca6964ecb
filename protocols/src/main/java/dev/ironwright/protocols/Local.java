package dev.ironwright.protocols;

import java.util.List;

/// What a host knows without being told: who it is and who else there is.
public interface Local {

    /// The host that acts.
    HostId self();

    /// All hosts, role by role in the order of the [Setup].
    List<HostId> hosts();

    /// The hosts of the role with this host state.
    ///
    /// @throws IllegalArgumentException when no role has that state
    List<HostId> hosts(Class<?> role);

    /// The only host, or the first, of the role with this host state.
    default HostId host(Class<?> role) {
        return hosts(role).getFirst();
    }

    /// The hosts of the acting host's own role.
    List<HostId> role();

    /// The place of the acting host in its role, from 0.
    default int index() {
        return self().index();
    }

    /// The other hosts of the acting host's role.
    default List<HostId> peers() {
        return role().stream().filter(host -> !host.equals(self())).toList();
    }

    /// The neighbour on the ring of the acting host's role; the last one's neighbour is the first.
    default HostId next() {
        return role().get((index() + 1) % role().size());
    }
}
