package dev.ironwright.protocols;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What has happened to the hosts and what still may: the part of a state that [Faults] need.
///
/// As a component of a [Claim] it is the one there is.
///
/// @param left what may still go wrong
/// @param down the hosts that have crashed and not restarted
/// @param groups the two groups between which no packet is received; empty while there is no partition
/// @param clocks what each host's clock shows; empty when hosts have no clocks
public record Environment(
        Budget left, Set<HostId> down, Set<Set<HostId>> groups, Map<HostId, Clock> clocks) {

    /// What may still go wrong, and how often.
    ///
    /// @param crashes by role
    public record Budget(Map<String, Integer> crashes, int drops, int duplicates, int partitions) {

        public Budget {
            crashes = ImmutableMap.copyOf(crashes);
        }
    }

    public Environment {
        down = ImmutableSet.copyOf(down);
        groups = ImmutableSet.copyOf(groups);
        clocks = ImmutableMap.copyOf(clocks);
    }

    /// The environment in which these hosts start.
    public static Environment initial(Faults faults, List<HostId> hosts) {
        var crashes = ImmutableMap.<String, Integer>builder();
        faults.crashes().forEach(each -> crashes.put(Setup.Role.nameOf(each.state()), each.most()));
        var clocks = ImmutableMap.<HostId, Clock>builder();
        if (faults.clocks().isPresent()) {
            hosts.forEach(host -> clocks.put(host, new Clock(0)));
        }
        var left =
                new Budget(
                        crashes.buildOrThrow(),
                        faults.drops(),
                        faults.duplicates(),
                        faults.partitions());
        return new Environment(left, Set.of(), Set.of(), clocks.buildOrThrow());
    }

    /// True when the host has not crashed, or has restarted since.
    public boolean isUp(HostId host) {
        return !down.contains(host);
    }

    /// True when a packet from one to the other can be received as far as partitions go.
    public boolean connects(HostId one, HostId other) {
        return groups.stream().allMatch(group -> group.contains(one) == group.contains(other));
    }

    /// What the host's clock shows; 0 when it has none.
    public Clock clock(HostId host) {
        return clocks.getOrDefault(host, new Clock(0));
    }
}
