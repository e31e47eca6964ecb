package dev.ironwright.explorer.tables;

import dev.ironwright.explorer.Disabled;
import dev.ironwright.protocols.Packet;

import java.util.ArrayList;
import java.util.Arrays;
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
            tables.rowsOf(state, new Row[tables.rowsAtMost()]);
            tables.skippedCells(state).forEach(cell -> all.add(skipped(cell)));
            for (int host = 0; host < tables.hosts(); host++) {
                withoutPacket(state, host, all);
            }
        }
        return List.copyOf(all);
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
        for (var action : tables.receiving(host)) {
            var message = action.type().message().orElseThrow();
            if (deliverable(state, host).noneMatch(p -> message.isInstance(p.message()))) {
                boolean waits =
                        packets(state, host)
                                .flatMap(List::stream)
                                .anyMatch(p -> message.isInstance(p.message()));
                into.add(
                        new Disabled(
                                Optional.of(tables.instance().hosts().get(host)),
                                action.action(),
                                Optional.empty(),
                                (waits
                                                ? "there is a %s, but another packet comes before"
                                                        + " it"
                                                : "there is no %s to receive")
                                        .formatted(message.getSimpleName())));
            }
        }
    }

    /// The packets to a host that could be received next.
    private Stream<Packet<?>> deliverable(int[] state, int host) {
        boolean ordered = tables.instance().setup().network().ordered();
        return packets(state, host)
                .flatMap(queue -> ordered ? queue.stream().limit(1) : queue.stream());
    }

    /// The packets to a host, by channel.
    private Stream<List<Packet<?>>> packets(int[] state, int host) {
        return Arrays.stream(tables.channels())
                .filter(channel -> channel.to() == host)
                .map(channel -> channel.packets(state[channel.slot()]));
    }
}
