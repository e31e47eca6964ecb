package dev.ironwright.invariants.induction;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.search.Monitor;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Channel;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.explorer.tables.Values;
import dev.ironwright.invariants.Constrained;
import dev.ironwright.invariants.Monitors;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Packet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Watches for states that are like patterns and show what these stand for: each is a goal.
final class PatternMonitor implements Constrained {

    /// So many at a time.
    static final int MOST = 60;

    private final Monitor claims;
    private final List<Matcher> matchers;
    private final List<Wanted> wanted;
    private final Values values;
    private final AtomicLong met = new AtomicLong();

    /// What is looked for.
    ///
    /// @param shows asked of a state that is like the pattern, by many threads at once
    record Wanted(Pattern pattern, Predicate<GlobalState> shows) {}

    PatternMonitor(Space space, Tables tables, List<Wanted> wanted) {
        claims = Monitors.of(tables);
        values = new Values(tables);
        this.wanted = List.copyOf(wanted);
        matchers = wanted.stream().map(each -> new Matcher(space, tables, each.pattern)).toList();
    }

    static String name(int pattern) {
        return "pattern " + pattern;
    }

    /// Asks of a state whether it is like a pattern; remembers what it was told of each part.
    private static final class Matcher {
        private final Tables tables;
        private final Map<Integer, Part> slots = new ConcurrentHashMap<>();
        private final List<Packets> packets = new ArrayList<>();
        private final Packets absent;

        Matcher(Space space, Tables tables, Pattern pattern) {
            this.tables = tables;
            pattern.slots()
                    .forEach((slot, allowed) -> {
                        var values = new HashSet<Object>();
                        allowed.stream().forEach(v -> values.add(space.value(slot, v)));
                        slots.put(slot, new Part(values, true));
                    });
            pattern.without()
                    .values()
                    .forEach((slot, excluded) -> {
                        if (!slots.containsKey(slot)) {
                            var values = new HashSet<Object>();
                            excluded.stream().forEach(v -> values.add(space.value(slot, v)));
                            slots.put(slot, new Part(values, false));
                        }
                    });
            for (var each : pattern.packets()) {
                packets.add(new Packets(each.stream().<Packet<?>>mapToObj(space::packet).toList()));
            }
            absent =
                    new Packets(
                            pattern.without().packets().stream()
                                    .<Packet<?>>mapToObj(space::packet)
                                    .toList());
        }

        boolean matches(int[] state) {
            for (var each : slots.entrySet()) {
                if (!each.getValue().fits(tables, slotOf(each.getKey()), state)) {
                    return false;
                }
            }
            for (var each : packets) {
                if (!each.someIn(tables, state)) {
                    return false;
                }
            }
            return !absent.someIn(tables, state);
        }

        /// The place of a slot in the explorer's vectors, which always have one for the variables.
        private int slotOf(int slot) {
            if (slot < tables.hosts()) {
                return slot;
            }
            return tables.hasShared() && slot == tables.hosts()
                    ? tables.sharedSlot()
                    : tables.ghostSlot();
        }
    }

    /// The values that a slot may have, or may not.
    private record Part(Set<Object> values, boolean wanted, Map<Integer, Boolean> known) {

        Part(Set<Object> values, boolean wanted) {
            this(values, wanted, new ConcurrentHashMap<>());
        }

        boolean fits(Tables tables, int slot, int[] state) {
            return known.computeIfAbsent(
                    state[slot], id -> values.contains(value(tables, slot, id)) == wanted);
        }

        private static Object value(Tables tables, int slot, int id) {
            if (slot < tables.hosts()) {
                return tables.state(slot, id);
            }
            return slot == tables.sharedSlot() ? tables.shared(id) : tables.ghost(id);
        }
    }

    /// Packets of which one is looked for.
    private record Packets(Map<Pair, Set<Packet<?>>> byPair, Map<Content, Boolean> known) {
        private record Pair(HostId source, HostId destination) {}

        private record Content(int slot, int content) {}

        Packets(List<Packet<?>> any) {
            this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
            for (var packet : any) {
                byPair.computeIfAbsent(
                                new Pair(packet.source(), packet.destination()),
                                _ -> new HashSet<>())
                        .add(packet);
            }
        }

        boolean someIn(Tables tables, int[] state) {
            for (var channel : tables.channels()) {
                if (channel.slot() < state.length && someIn(tables, channel, state)) {
                    return true;
                }
            }
            return false;
        }

        private boolean someIn(Tables tables, Channel channel, int[] state) {
            int content = state[channel.slot()];
            if (content == 0) {
                return false;
            }
            return known.computeIfAbsent(
                    new Content(channel.slot(), content),
                    key -> {
                        var hosts = tables.instance().hosts();
                        var pair = new Pair(hosts.get(channel.from()), hosts.get(channel.to()));
                        var wanted = byPair.getOrDefault(pair, Set.of());
                        synchronized (tables) {
                            return channel.packets(key.content).stream().anyMatch(wanted::contains);
                        }
                    });
        }
    }

    @Override
    public long goals(Arrival state) {
        long now = 0;
        long before = met.get();
        for (int i = 0; i < matchers.size(); i++) {
            if ((before & 1L << i) == 0
                    && matchers.get(i).matches(state.state())
                    && wanted.get(i).shows.test(values.of(state.state()))) {
                now |= 1L << i;
            }
        }
        if (now != 0) {
            long found = now;
            met.updateAndGet(sofar -> sofar | found);
        }
        return now;
    }

    @Override
    public List<String> goalNames() {
        return IntStream.range(0, matchers.size()).mapToObj(PatternMonitor::name).toList();
    }

    @Override
    public Monitor claims() {
        return claims;
    }
}
