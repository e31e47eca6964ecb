package dev.ironwright.invariants.induction;

import com.google.common.collect.Lists;
import com.google.common.collect.Sets;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Decides consecution by listing every type-correct state: slow, and obviously right.
final class BruteForce {

    private final Instance instance;
    private final List<List<Object>> values;
    private final boolean shared;
    private final boolean ghost;
    private final Stepper stepper;
    private final StateClaims claims;

    /// @param values the values of every slot: of the hosts, then of the shared, then of the ghost variables
    BruteForce(Instance instance, List<List<Object>> values) {
        this.instance = instance;
        this.values = values;
        shared = !instance.setup().shared().isEmpty();
        ghost = instance.setup().ghost().isPresent();
        stepper = new Stepper(instance);
        claims = new StateClaims(instance);
    }

    /// Each claim that a step of an action breaks, as `claim after action`.
    ///
    /// @param packets those that there can be
    Set<String> broken(List<Packet<?>> packets) {
        var broken = new TreeSet<String>();
        for (var slots : Lists.cartesianProduct(values)) {
            for (var network : networks(packets)) {
                look(state(slots, network), broken);
            }
        }
        return broken;
    }

    /// Every set of packets; where delivery consumes, each of them once or twice; where order is kept,
    /// each of them first.
    private List<List<Packet<?>>> networks(List<Packet<?>> packets) {
        var network = instance.setup().network();
        int most = network.consumes() ? 2 : 1;
        var numbers = packets.stream().map(_ -> range(most)).toList();
        return Lists.cartesianProduct(numbers).stream()
                .map(counts -> times(packets, counts))
                .flatMap(all -> network.ordered() ? Stream.of(all, all.reversed()) : Stream.of(all))
                .toList();
    }

    private static List<Integer> range(int most) {
        return IntStream.rangeClosed(0, most).boxed().toList();
    }

    private static List<Packet<?>> times(List<Packet<?>> packets, List<Integer> counts) {
        var all = new ArrayList<Packet<?>>();
        for (int i = 0; i < counts.size(); i++) {
            for (int n = 0; n < counts.get(i); n++) {
                all.add(packets.get(i));
            }
        }
        return all;
    }

    private GlobalState state(List<Object> slots, List<Packet<?>> network) {
        var hosts = new ArrayList<At<?>>();
        for (int i = 0; i < instance.hosts().size(); i++) {
            hosts.add(new At<>(instance.hosts().get(i), slots.get(i)));
        }
        return new GlobalState(
                hosts,
                network,
                shared ? Optional.of(slots.get(hosts.size())) : Optional.empty(),
                ghost ? Optional.of(slots.getLast()) : Optional.empty());
    }

    private void look(GlobalState state, Set<String> broken) {
        if (!falseAt(state).isEmpty()) {
            return;
        }
        for (var next : stepper.successors(state)) {
            falseAt(next.after())
                    .forEach(claim -> broken.add(claim + " after " + name(next.step())));
        }
    }

    private List<String> falseAt(GlobalState state) {
        return claims.violations(new Trace(state, List.of())).stream()
                .map(StateClaims.Violation::property)
                .toList();
    }

    private static String name(Step step) {
        return switch (step) {
            case Step.Taken taken -> taken.action().getClass().getSimpleName();
            case Step.Shared(var action) -> action.getClass().getSimpleName();
            case Step.Drop _ -> Moves.LOSS;
            case Step.Environmental _ -> throw new IllegalArgumentException("refused before");
        };
    }

    /// The packets that can be sent: with these messages, along the routes that some step uses.
    List<Packet<?>> sendable(Set<? extends Packet<?>> candidates) {
        Set<Packet<?>> known = new LinkedHashSet<>();
        while (true) {
            var routes =
                    sentWith(List.copyOf(known)).stream()
                            .map(p -> List.of(p.source(), p.destination()))
                            .collect(Collectors.toSet());
            var next =
                    candidates.stream()
                            .filter(p -> routes.contains(List.of(p.source(), p.destination())))
                            .collect(Collectors.toSet());
            if (Sets.difference(next, known).isEmpty()) {
                return List.copyOf(known);
            }
            known.addAll(next);
        }
    }

    /// What is sent when none of these is there, or one.
    private Set<Packet<?>> sentWith(List<Packet<?>> packets) {
        var networks = new ArrayList<List<Packet<?>>>(List.of(List.of()));
        packets.forEach(packet -> networks.add(List.of(packet)));
        var sent = new LinkedHashSet<Packet<?>>();
        for (var slots : Lists.cartesianProduct(values)) {
            for (var network : networks) {
                for (var next : stepper.successors(state(slots, network))) {
                    if (next.step() instanceof Step.Taken taken) {
                        sent.addAll(taken.sent());
                    }
                }
            }
        }
        return sent;
    }
}
