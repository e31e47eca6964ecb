package dev.ironwright.explorer.partialorder;

import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Component;
import dev.ironwright.protocols.model.Instance;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The parts of a state that some claims read.
final class Reads {

    private final Instance instance;
    private final BitSet hosts = new BitSet();
    private final Set<Class<?>> each = new HashSet<>();
    private final Set<Class<?>> together = new HashSet<>();
    private boolean ghost;

    Reads(Instance instance, List<ClaimType> claims) {
        this.instance = instance;
        claims.forEach(this::add);
    }

    private void add(ClaimType claim) {
        claim.components().forEach(this::add);
        claim.witness()
                .ifPresent(witness -> {
                    if (witness instanceof Component.Packets(var message)) {
                        together.add(message);
                    } else {
                        add(witness);
                    }
                });
    }

    private void add(Component component) {
        switch (component) {
            case Component.Hosts(var state) -> role(state);
            case Component.AllHosts(var state) -> role(state);
            case Component.Packets(var message) -> each.add(message);
            case Component.AllPackets(var message) -> together.add(message);
            case Component.Inboxes(var message) -> together.add(message);
            case Component.Abstraction(var _, var refinement) -> wholly(refinement);
            case Component.Changes(var state) -> changes(state);
            case Component.GhostVariables _ -> ghost = true;
            case Component.SharedVariables _,
                    Component.TheEnvironment _,
                    Component.TheBounds _,
                    Component.Values _ -> {}
        }
    }

    /// What an abstraction makes of packets is more than what it makes of each.
    private void wholly(ClaimType refinement) {
        var read = new Reads(instance, List.of(refinement));
        hosts.or(read.hosts);
        together.addAll(read.each);
        together.addAll(read.together);
        ghost |= read.ghost;
    }

    private void changes(Class<?> state) {
        role(state);
        ghost |= instance.setup().ghost().filter(state::isInstance).isPresent();
    }

    private void role(Class<?> state) {
        IntStream.range(0, instance.hosts().size())
                .filter(host -> state.isAssignableFrom(instance.role(host).state()))
                .forEach(hosts::set);
    }

    boolean readsHost(int host) {
        return hosts.get(host);
    }

    boolean readsGhost() {
        return ghost;
    }

    /// True when packets like this one are read.
    boolean reads(Message message) {
        return readsTogether(message) || each.stream().anyMatch(type -> type.isInstance(message));
    }

    /// True when packets like this one are read as a whole, in which one more may mend something.
    boolean readsTogether(Message message) {
        return together.stream().anyMatch(type -> type.isInstance(message));
    }
}
