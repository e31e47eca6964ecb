package dev.ironwright.explorer.tables;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.explorer.Step;
import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.Faults;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Mistake;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// The rows where the environment has a say: those of hosts that it lets through, and its own.
///
/// Three kinds of its own: of an environment alone; of a host's state and the environment, for its
/// crash; of a channel's content and the environment, for what is lost and doubled.
final class EnvironmentRows {

    /// Of what the environment has nothing to do with.
    private static final int FREE = -1;

    private final Tables tables;
    private final Environments environments;
    private final Instance instance;
    private final Cells cells;
    private final RowList list;
    private final List<Rows> ofHosts;
    private final List<Optional<Faults.Crashes<?>>> crashes;
    private final int[] crashing;
    private final RowMap alone = new RowMap();
    private final List<RowMap> crashRows;
    private final boolean loses;
    private final boolean disturbs;
    private volatile Sources sources = new Sources(-1, List.of());

    /// @param channels how many there were
    private record Sources(int channels, List<RowSource> all) {}

    /// @param ofHosts the rows of actions that read no clock, and those for each tick
    EnvironmentRows(Tables tables, Cells cells, RowList list, List<Rows> ofHosts) {
        this.tables = tables;
        this.environments = tables.environments();
        this.cells = cells;
        this.list = list;
        this.ofHosts = List.copyOf(ofHosts);
        instance = tables.instance();
        var byRole = environments.crashing();
        crashes =
                instance.hosts().stream()
                        .<Optional<Faults.Crashes<?>>>map(
                                host -> Optional.ofNullable(byRole.get(host.role())))
                        .toList();
        crashing =
                IntStream.range(0, tables.hosts())
                        .filter(host -> crashes.get(host).isPresent())
                        .toArray();
        crashRows = instance.hosts().stream().map(_ -> new RowMap()).toList();
        var network = instance.setup().network();
        var faults = instance.setup().faults();
        loses = network.loses();
        int budget = faults.drops() + faults.duplicates() + faults.partitions();
        disturbs = loses || network.consumes() && budget > 0;
    }

    int atMost() {
        int own = 1 + tables.hosts() + tables.hosts() * tables.hosts();
        return own + ofHosts.stream().mapToInt(Rows::atMost).sum();
    }

    /// See [Tables#rowsOf].
    int of(int[] state, Row[] into) {
        int n = 0;
        for (var source : sources()) {
            var row = source.row(state);
            if (row != null) {
                into[n++] = row;
            }
        }
        return n;
    }

    /// Where the rows are found, for the channels that there are.
    List<RowSource> sources() {
        var known = sources;
        return known.channels == tables.channels().length ? known.all : findSources();
    }

    private List<RowSource> findSources() {
        synchronized (tables) {
            int slot = tables.environmentSlot();
            var all = new ArrayList<RowSource>();
            for (var rows : ofHosts) {
                rows.sources().forEach(it -> all.add(it.within(environments, slot, rows.tick())));
            }
            all.add(new RowSource(new int[] {slot}, state -> alone(state[slot])));
            for (int host : crashing) {
                int[] slots = {host, slot};
                all.add(new RowSource(slots, state -> crash(host, state[host], state[slot])));
            }
            if (disturbs) {
                for (var channel : tables.channels()) {
                    int[] slots = {channel.slot(), slot};
                    all.add(new RowSource(slots, state -> disturbed(channel, state)));
                }
            }
            sources = new Sources(tables.channels().length, List.copyOf(all));
            return sources.all;
        }
    }

    private Row alone(int id) {
        var row = list.found(alone, id, 0);
        return row != null ? row : buildAlone(id);
    }

    private @Nullable Row crash(int host, int state, int id) {
        if (!environments.at(id).mayCrash(host)) {
            return null;
        }
        var row = list.found(crashRows.get(host), state, id);
        return row != null ? row : buildCrash(host, state, id);
    }

    private @Nullable Row disturbed(Channel channel, int[] state) {
        int content = state[channel.slot()];
        int id = state[tables.environmentSlot()];
        boolean free = losesFreely(channel, id);
        boolean spends = left(id).duplicates() > 0 || !free && left(id).drops() > 0;
        if (content == 0 || !free && !spends) {
            return null;
        }
        int key = spends ? id : FREE;
        var row = list.found(channel.disturbed(), content, key + 1);
        return row != null ? row : buildDisturbed(channel, content, key);
    }

    /// True when a packet may be lost here without a budget: a partition breaks what is under way.
    private boolean losesFreely(Channel channel, int id) {
        return loses || id == FREE || !environments.at(id).connects(channel.from(), channel.to());
    }

    private Row buildAlone(int id) {
        synchronized (tables) {
            var row = builder(-1, -1);
            for (var next : environments.after(environments.value(id))) {
                int after = environments.id(next.after());
                row.add(Row.Target.of(-1, -1, after), change(id, after), event(next.step()));
            }
            return list.put(alone, id, 0, row);
        }
    }

    private Row buildCrash(int host, int state, int id) {
        synchronized (tables) {
            var row = builder(host, -1);
            var name = instance.hosts().get(host);
            var states = tables.states(host);
            int next = states.id(survivor(crashes.get(host).orElseThrow(), states.value(state)));
            var now = environments.value(id);
            int after = environments.id(Environments.crashed(now, name));
            row.add(
                    Row.Target.of(next, -1, after),
                    states.word(next) - states.word(state) + change(id, after),
                    event(new Step.Crash(name)));
            return list.put(crashRows.get(host), state, id, row);
        }
    }

    /// Asked twice, as every step is: what survives depends on the state alone.
    private <H> H survivor(Faults.Crashes<H> crash, Object state) {
        var first = ask(crash, state);
        var again = ask(crash, state);
        if (!first.equals(again)) {
            throw new Mistake(
                            Mistake.Kind.UNSTABLE,
                            Mistake.Site.of(instance.model().type(), "setup"),
                            "what survives a crash is another when it is asked again: state=%s first=%s second=%s"
                                    .formatted(state, first, again),
                            "A clock, randomness, or a static variable.")
                    .asException();
        }
        return first;
    }

    private <H> H ask(Faults.Crashes<H> crash, Object state) {
        return tables.ask(
                instance.model().type(),
                "setup",
                () ->
                        Objects.requireNonNull(
                                crash.survives().apply(crash.state().cast(state)),
                                "what survives is null"),
                thrown ->
                        new Mistake(
                                Mistake.Kind.STEP_THREW,
                                Mistake.Site.of(instance.model().type(), "setup"),
                                "what survives a crash threw %s: state=%s message=%s"
                                        .formatted(
                                                thrown.getClass().getSimpleName(),
                                                state,
                                                thrown.getMessage()),
                                "A state that it does not expect: a host may crash in any."));
    }

    private Row buildDisturbed(Channel channel, int content, int id) {
        synchronized (tables) {
            var row = builder(-1, channel.slot());
            var packets = channel.content(content);
            var network = instance.setup().network();
            for (int place = 0; place < packets.length(); place++) {
                if (isOther(packets, place, network)) {
                    disturb(row, channel, content, place, id);
                }
            }
            return list.put(channel.disturbed(), content, id + 1, row);
        }
    }

    /// False when the packet is one with the one before it.
    static boolean isOther(ImmutableIntArray packets, int place, Network network) {
        return network.ordered() || place == 0 || packets.get(place) != packets.get(place - 1);
    }

    private void disturb(Row.Builder row, Channel channel, int content, int place, int id) {
        var packet = channel.packet(channel.content(content).get(place));
        int position = instance.setup().network().ordered() ? place : 0;
        boolean free = losesFreely(channel, id);
        if (free || left(id).drops() > 0) {
            int after = free ? -1 : environments.id(Environments.dropped(now(id)));
            int rest = channel.without(content, place);
            long change =
                    channel.word(rest) - channel.word(content) + (free ? 0 : change(id, after));
            row.add(Row.Target.of(-1, rest, after), change, event(new Step.Drop(packet, position)));
        }
        if (id != FREE && left(id).duplicates() > 0) {
            int after = environments.id(Environments.doubled(now(id)));
            int more = channel.twice(content, place);
            row.add(
                    Row.Target.of(-1, more, after),
                    channel.word(more) - channel.word(content) + change(id, after),
                    event(new Step.Duplicate(packet, position)));
        }
    }

    private Environment now(int id) {
        return environments.value(id);
    }

    private Environment.Budget left(int id) {
        return now(id).left();
    }

    private long change(int before, int after) {
        return environments.word(after) - environments.word(before);
    }

    private Event event(Step.Environmental step) {
        return new Event(cells.nextEvent(), -1, step);
    }

    private Row.Builder builder(int host, int channel) {
        var builder = new Row.Builder(host, channel);
        return tables.hasGhost() ? builder.observed() : builder;
    }
}
