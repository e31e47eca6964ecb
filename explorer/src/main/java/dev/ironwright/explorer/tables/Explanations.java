package dev.ironwright.explorer.tables;

import dev.ironwright.explorer.Disabled;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Instance.BoundAction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            if (!hasPacket(state, host, action)) {
                into.add(
                        new Disabled(
                                Optional.of(tables.instance().hosts().get(host)),
                                action.action(),
                                Optional.empty(),
                                "there is no %s to receive"
                                        .formatted(messageOf(action).getSimpleName())));
            }
        }
    }

    private boolean hasPacket(int[] state, int host, BoundAction action) {
        for (var channel : tables.channels()) {
            if (channel.to() == host
                    && channel.packets(state[channel.slot()]).stream()
                            .anyMatch(p -> messageOf(action).isInstance(p.message()))) {
                return true;
            }
        }
        return false;
    }

    private static Class<?> messageOf(BoundAction action) {
        return action.type().message().orElseThrow();
    }
}
