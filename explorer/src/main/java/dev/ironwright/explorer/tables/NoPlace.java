package dev.ironwright.explorer.tables;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Local;
import dev.ironwright.protocols.model.Instance;

import java.util.List;

/// Where an action of no host is: nowhere among no hosts.
record NoPlace(Instance instance) implements Local {

    @Override
    public HostId self() {
        return new HostId("shared", 0);
    }

    @Override
    public List<HostId> hosts() {
        return instance.hosts();
    }

    @Override
    public List<HostId> hosts(Class<?> role) {
        throw new IllegalArgumentException("no such role: wanted=" + role.getSimpleName());
    }

    @Override
    public List<HostId> role() {
        return List.of();
    }
}
