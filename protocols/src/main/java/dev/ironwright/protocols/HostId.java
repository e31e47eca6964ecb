package dev.ironwright.protocols;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/// The name of a host: its role's short name and its place in the role, printed `acceptor2`.
///
/// @param role the role, the host state's class name with a small first letter
/// @param index the host's place in its role, from 0
public record HostId(String role, int index) implements Comparable<HostId> {

    private static final Comparator<HostId> BY_ROLE_AND_INDEX =
            comparing(HostId::role).thenComparingInt(HostId::index);

    @Override
    public int compareTo(HostId other) {
        return BY_ROLE_AND_INDEX.compare(this, other);
    }

    @Override
    public String toString() {
        return role + index;
    }
}
