package dev.ironwright.explorer.reference;

import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.reference.Steps.Next;
import dev.ironwright.protocols.Clock;
import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.Environment.Budget;
import dev.ironwright.protocols.Faults;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What may happen that no host does, as far as the budgets reach; drops of lossy networks apart.
record Accidents(Instance instance) {

    List<Next> after(State state) {
        var all = new ArrayList<Next>();
        var faults = instance.setup().faults();
        faults.crashes().forEach(each -> all.addAll(crashes(each, state)));
        state.environment().down().forEach(host -> all.add(restart(host, state)));
        packets(state, all);
        broken(state, all);
        partitions(state, all);
        faults.clocks().ifPresent(clocks -> ticks(clocks, state, all));
        return all;
    }

    private <H> List<Next> crashes(Faults.Crashes<H> crashes, State state) {
        var now = state.environment();
        var all = new ArrayList<Next>();
        for (int i = 0; i < state.hosts().size(); i++) {
            var host = state.hosts().get(i).id();
            int left = now.left().crashes().getOrDefault(host.role(), 0);
            if (crashes.state().isInstance(state.host(i)) && now.isUp(host) && left > 0) {
                var budget = new HashMap<>(now.left().crashes());
                budget.put(host.role(), left - 1);
                var down = new HashSet<>(now.down());
                down.add(host);
                var survivor = crashes.survives().apply(crashes.state().cast(state.host(i)));
                var spent = with(now.left(), budget, 0, 0, 0);
                var next = new Environment(spent, down, now.groups(), now.clocks());
                all.add(new Next(new Step.Crash(host), state.with(i, survivor).with(next)));
            }
        }
        return all;
    }

    private static Budget with(
            Budget left, Map<String, Integer> crashes, int drops, int duplicates, int partitions) {
        return new Budget(
                crashes,
                left.drops() - drops,
                left.duplicates() - duplicates,
                left.partitions() - partitions);
    }

    private static Budget less(Budget left, int drops, int duplicates, int partitions) {
        return with(left, left.crashes(), drops, duplicates, partitions);
    }

    private static Next restart(HostId host, State state) {
        var now = state.environment();
        var down = new HashSet<>(now.down());
        down.remove(host);
        var next = new Environment(now.left(), down, now.groups(), now.clocks());
        return new Next(new Step.Restart(host), state.with(next));
    }

    private void packets(State state, List<Next> all) {
        var now = state.environment();
        if (now.left().drops() > 0 && !instance.setup().network().loses()) {
            var next = left(now, less(now.left(), 1, 0, 0));
            state.wire().losses().stream()
                    .filter(loss -> connected(loss, now))
                    .forEach(l -> all.add(new Next(l.drop(), state.with(l.rest()).with(next))));
        }
        if (now.left().duplicates() > 0) {
            var next = left(now, less(now.left(), 0, 1, 0));
            state.wire()
                    .gains()
                    .forEach(g -> all.add(new Next(g.duplicate(), state.with(g.all()).with(next))));
        }
    }

    /// What is under way across a partition may be lost for nothing.
    private void broken(State state, List<Next> all) {
        if (!instance.setup().network().loses()) {
            state.wire().losses().stream()
                    .filter(loss -> !connected(loss, state.environment()))
                    .forEach(loss -> all.add(new Next(loss.drop(), state.with(loss.rest()))));
        }
    }

    private static boolean connected(Wire.Loss loss, Environment now) {
        var packet = loss.drop().packet();
        return now.connects(packet.source(), packet.destination());
    }

    private static Environment left(Environment now, Budget left) {
        return new Environment(left, now.down(), now.groups(), now.clocks());
    }

    private void partitions(State state, List<Next> all) {
        var now = state.environment();
        if (!now.groups().isEmpty()) {
            var healed = new Environment(now.left(), now.down(), Set.of(), now.clocks());
            all.add(new Next(new Step.Heal(), state.with(healed)));
        } else if (now.left().partitions() > 0) {
            for (var groups : splits(instance.hosts())) {
                var spent = less(now.left(), 0, 0, 1);
                var next = new Environment(spent, now.down(), groups, now.clocks());
                all.add(new Next(new Step.Partition(groups), state.with(next)));
            }
        }
    }

    /// Every set of hosts with the set of all others, but for nobody with everybody.
    private static Set<Set<Set<HostId>>> splits(List<HostId> hosts) {
        var all = new LinkedHashSet<Set<Set<HostId>>>();
        for (int bits = 1; bits < (1 << hosts.size()) - 1; bits++) {
            var one = new HashSet<HostId>();
            var other = new HashSet<HostId>();
            for (int i = 0; i < hosts.size(); i++) {
                ((bits >> i & 1) == 1 ? one : other).add(hosts.get(i));
            }
            all.add(Set.of(Set.copyOf(one), Set.copyOf(other)));
        }
        return all;
    }

    private void ticks(Faults.Clocks clocks, State state, List<Next> all) {
        var now = state.environment();
        for (var host : instance.hosts()) {
            var later = new HashMap<>(now.clocks());
            later.merge(host, new Clock(1), (old, one) -> new Clock(old.tick() + one.tick()));
            int tick = later.get(host).tick();
            boolean together =
                    later.values().stream().allMatch(other -> tick - other.tick() <= clocks.skew());
            if (tick <= clocks.last() && together) {
                var next = new Environment(now.left(), now.down(), now.groups(), later);
                all.add(new Next(new Step.Tick(host), state.with(next)));
            }
        }
    }
}
