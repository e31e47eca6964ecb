package dev.ironwright.explorer.tables;

import dev.ironwright.explorer.Disabled;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.ActionType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Why actions cannot happen in a state: read from the cells, in which every skip has its reason.
public final class Explanations {

    private final Tables tables;

    public Explanations(Tables tables) {
        this.tables = tables;
    }

    /// Every action that is not enabled in this state, by host, with its reason.
    public List<Disabled> disabled(int[] state) {
        var all = new ArrayList<Disabled>();
        synchronized (tables) {
            var rows = new Row[tables.rowsAtMost()];
            int n = tables.rowsOf(state, rows);
            Arrays.stream(rows, 0, n)
                    .flatMap(row -> Arrays.stream(row.skipped))
                    .forEach(cell -> all.add(skipped(cell)));
            for (int host = 0; host < tables.hosts(); host++) {
                if (isUp(state, host)) {
                    withoutPacket(state, host, all);
                } else {
                    down(host, all);
                }
            }
        }
        return List.copyOf(all);
    }

    private boolean isUp(int[] state, int host) {
        return conditions(state).stream().allMatch(now -> now.isUp(host));
    }

    private Optional<Conditions> conditions(int[] state) {
        return tables.hasEnvironment()
                ? Optional.of(tables.environments().at(state[tables.environmentSlot()]))
                : Optional.empty();
    }

    /// An action that reads the clock is told once, with any tick.
    private void down(int host, List<Disabled> into) {
        var instance = tables.instance();
        var told = new HashSet<ActionType>();
        for (var bound : instance.actions()) {
            boolean again = Ticks.of(bound) != Ticks.ANY && !told.add(bound.type());
            if (InboxActions.moves(bound, instance, host) && !again) {
                var name = Optional.of(instance.hosts().get(host));
                var reason = "the host has crashed and not restarted";
                into.add(new Disabled(name, bound.action(), Optional.empty(), reason));
            }
        }
    }

    private Disabled skipped(LocalCell cell) {
        int host = cell.key().host();
        return new Disabled(
                host < 0 ? Optional.empty() : Optional.of(tables.instance().hosts().get(host)),
                cell.action().action(),
                cell.read() instanceof Packet<?> packet ? Optional.of(packet) : Optional.empty(),
                tables.reason(cell.reason()));
    }

    private void withoutPacket(int[] state, int host, List<Disabled> into) {
        for (var action : tables.rowTable().receiving(host)) {
            if (conditions(state).stream().anyMatch(c -> !c.acts(host, Ticks.of(action)))) {
                continue;
            }
            var message = action.type().message().orElseThrow();
            if (deliverable(state, host).noneMatch(p -> message.isInstance(p.message()))) {
                into.add(
                        new Disabled(
                                Optional.of(tables.instance().hosts().get(host)),
                                action.action(),
                                Optional.empty(),
                                whyNone(state, host, message).formatted(message.getSimpleName())));
            }
        }
    }

    private String whyNone(int[] state, int host, Class<?> message) {
        var waiting =
                into(host)
                        .filter(channel ->
                                channel.packets(state[channel.slot()]).stream()
                                        .anyMatch(p -> message.isInstance(p.message())))
                        .toList();
        if (waiting.isEmpty()) {
            return "there is no %s to receive";
        }
        return waiting.stream().noneMatch(channel -> connects(state, channel))
                ? "there is a %s, but a partition keeps it away"
                : "there is a %s, but another packet comes before it";
    }

    private boolean connects(int[] state, Channel channel) {
        return conditions(state).stream()
                .allMatch(now -> now.connects(channel.from(), channel.to()));
    }

    private Stream<Channel> into(int host) {
        return Arrays.stream(tables.channels()).filter(channel -> channel.to() == host);
    }

    /// The packets to a host that could be received next.
    private Stream<Packet<?>> deliverable(int[] state, int host) {
        boolean ordered = tables.instance().setup().network().ordered();
        return into(host)
                .filter(channel -> connects(state, channel))
                .map(channel -> channel.packets(state[channel.slot()]))
                .flatMap(queue -> ordered ? queue.stream().limit(1) : queue.stream());
    }
}
