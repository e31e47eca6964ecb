package dev.ironwright.explorer.tables;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

import dev.ironwright.explorer.Step;
import dev.ironwright.protocols.Clock;
import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.Environment.Budget;
import dev.ironwright.protocols.Faults;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The environments by id, and what each becomes by what happens in it.
///
/// Writers hold the lock of the tables; who came by an id may read what is known of it.
final class Environments {

    private final Instance instance;
    private final Faults faults;
    private final Interner values = new Interner("environment");
    private volatile Conditions[] conditions = new Conditions[16];

    /// Something that may happen, and the environment after it.
    record Next(Step.Environmental step, Environment after) {}

    Environments(Instance instance) {
        this.instance = instance;
        faults = instance.setup().faults();
    }

    int initial() {
        return id(calm(instance));
    }

    /// The environment of a system in which nothing has happened.
    static Environment calm(Instance instance) {
        return Environment.initial(instance.setup().faults(), instance.hosts());
    }

    Environment value(int id) {
        return conditions[id].environment();
    }

    int id(Environment value) {
        int before = values.size();
        int id = values.id(value);
        if (id == before) {
            if (id == conditions.length) {
                conditions = Arrays.copyOf(conditions, 2 * id);
            }
            conditions[id] = new Conditions(value, instance.hosts());
        }
        return id;
    }

    Conditions at(int id) {
        return conditions[id];
    }

    long word(int id) {
        return values.word(id);
    }

    /// What may happen that neither reads nor changes anything but the environment.
    List<Next> after(Environment now) {
        var all = new ArrayList<Next>();
        for (var host : now.down()) {
            var up = ImmutableSet.copyOf(Sets.difference(now.down(), Set.of(host)));
            var next = new Environment(now.left(), up, now.groups(), now.clocks());
            all.add(new Next(new Step.Restart(host), next));
        }
        if (!now.groups().isEmpty()) {
            var whole = new Environment(now.left(), now.down(), Set.of(), now.clocks());
            all.add(new Next(new Step.Heal(), whole));
        } else if (now.left().partitions() > 0) {
            splits().forEach(groups -> all.add(partition(now, groups)));
        }
        faults.clocks().ifPresent(clocks -> all.addAll(ticks(now, clocks)));
        return all;
    }

    /// Every way to split the hosts into two groups, the one with the first host first.
    private List<Set<Set<HostId>>> splits() {
        var hosts = ImmutableSet.copyOf(instance.hosts());
        return Sets.powerSet(hosts).stream()
                .filter(group -> !group.isEmpty() && !group.contains(hosts.asList().getFirst()))
                .<Set<Set<HostId>>>map(group ->
                        ImmutableSet.of(
                                ImmutableSet.copyOf(Sets.difference(hosts, group)),
                                ImmutableSet.copyOf(group)))
                .toList();
    }

    private static Next partition(Environment now, Set<Set<HostId>> groups) {
        var left = now.left();
        var spent =
                new Budget(left.crashes(), left.drops(), left.duplicates(), left.partitions() - 1);
        return new Next(
                new Step.Partition(groups),
                new Environment(spent, now.down(), groups, now.clocks()));
    }

    private List<Next> ticks(Environment now, Faults.Clocks clocks) {
        var all = new ArrayList<Next>();
        int slowest = now.clocks().values().stream().mapToInt(Clock::tick).min().orElse(0);
        for (var host : instance.hosts()) {
            int tick = now.clock(host).tick() + 1;
            if (tick <= clocks.last() && tick - slowest <= clocks.skew()) {
                var later = new LinkedHashMap<>(now.clocks());
                later.put(host, new Clock(tick));
                all.add(
                        new Next(
                                new Step.Tick(host),
                                new Environment(now.left(), now.down(), now.groups(), later)));
            }
        }
        return all;
    }

    /// The environment after a host has crashed.
    static Environment crashed(Environment now, HostId host) {
        var crashes = ImmutableMap.<String, Integer>builder();
        now.left()
                .crashes()
                .forEach((role, left) ->
                        crashes.put(role, role.equals(host.role()) ? left - 1 : left));
        var left = now.left();
        var spent =
                new Budget(
                        crashes.buildOrThrow(), left.drops(), left.duplicates(), left.partitions());
        var down = ImmutableSet.<HostId>builder().addAll(now.down()).add(host).build();
        return new Environment(spent, down, now.groups(), now.clocks());
    }

    /// The environment after a packet was dropped.
    static Environment dropped(Environment now) {
        var left = now.left();
        return with(
                now,
                new Budget(left.crashes(), left.drops() - 1, left.duplicates(), left.partitions()));
    }

    /// The environment after a packet was doubled.
    static Environment doubled(Environment now) {
        var left = now.left();
        return with(
                now,
                new Budget(left.crashes(), left.drops(), left.duplicates() - 1, left.partitions()));
    }

    private static Environment with(Environment now, Budget left) {
        return new Environment(left, now.down(), now.groups(), now.clocks());
    }

    /// What survives when a host in this state crashes; none when hosts of its role do not.
    Map<String, Faults.Crashes<?>> crashing() {
        var byRole = new LinkedHashMap<String, Faults.Crashes<?>>();
        for (var role : instance.setup().roles()) {
            faults.crashes().stream()
                    .filter(each -> each.state() == role.state() && each.most() > 0)
                    .forEach(each -> byRole.put(role.name(), each));
        }
        return byRole;
    }
}
