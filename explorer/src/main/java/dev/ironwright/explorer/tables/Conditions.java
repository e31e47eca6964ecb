package dev.ironwright.explorer.tables;

import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.HostId;

import java.util.List;

/// An environment as the search asks about it: by places of hosts.
final class Conditions {

    private final Environment environment;
    private final boolean[] up;
    private final int[] ticks;
    private final boolean[] apart;
    private final boolean[] mayCrash;

    Conditions(Environment environment, List<HostId> hosts) {
        this.environment = environment;
        up = new boolean[hosts.size()];
        ticks = new int[hosts.size()];
        apart = new boolean[hosts.size()];
        mayCrash = new boolean[hosts.size()];
        var crashes = environment.left().crashes();
        for (int host = 0; host < hosts.size(); host++) {
            up[host] = environment.isUp(hosts.get(host));
            ticks[host] = environment.clock(hosts.get(host)).tick();
            apart[host] = !environment.connects(hosts.getFirst(), hosts.get(host));
            mayCrash[host] = up[host] && crashes.getOrDefault(hosts.get(host).role(), 0) > 0;
        }
    }

    Environment environment() {
        return environment;
    }

    /// True when the host is up and its clock shows this, or need not.
    boolean acts(int host, int tick) {
        return up[host] && (tick == Ticks.ANY || ticks[host] == tick);
    }

    boolean isUp(int host) {
        return up[host];
    }

    boolean connects(int from, int to) {
        return apart[from] == apart[to];
    }

    /// True when the host is up and one more of its role may crash.
    boolean mayCrash(int host) {
        return mayCrash[host];
    }
}
