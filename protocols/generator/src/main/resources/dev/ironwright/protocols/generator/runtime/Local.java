import java.util.List;

/// What a host knows without being told: who it is and who else there is.
///
/// @param hosts all hosts, role by role
public record Local(HostId self, List<HostId> hosts) {

    public Local {
        hosts = List.copyOf(hosts);
    }

    /// The hosts of a role, given by its class.
    public List<HostId> hosts(Class<?> role) {
        var simple = role.getSimpleName();
        var name = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
        return hosts.stream().filter(host -> host.role().equals(name)).toList();
    }

    /// The only host, or the first, of a role.
    public HostId host(Class<?> role) {
        return hosts(role).getFirst();
    }

    /// The hosts of the own role.
    public List<HostId> role() {
        return hosts.stream().filter(host -> host.role().equals(self.role())).toList();
    }

    /// The own place in the own role, from 0.
    public int index() {
        return self.index();
    }

    /// The other hosts of the own role.
    public List<HostId> peers() {
        return role().stream().filter(host -> !host.equals(self)).toList();
    }

    /// The neighbour on the ring of the own role; the last one's neighbour is the first.
    public HostId next() {
        return role().get((index() + 1) % role().size());
    }
}
