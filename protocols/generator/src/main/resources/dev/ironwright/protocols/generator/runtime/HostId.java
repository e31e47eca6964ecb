/// The name of a host: its role and its place in the role, printed `acceptor2`.
///
/// @param role the name of the host's class with a small first letter
/// @param index the host's place in its role, from 0
public record HostId(String role, int index) implements Comparable<HostId> {

    @Override
    public int compareTo(HostId other) {
        int byRole = role.compareTo(other.role);
        return byRole != 0 ? byRole : Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return role + index;
    }
}
