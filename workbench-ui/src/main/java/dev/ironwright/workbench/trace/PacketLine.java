package dev.ironwright.workbench.trace;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.protocols.Packet;
import dev.ironwright.workbench.values.Values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A packet of the network, and whether the step put it there or took it away.
///
/// @param kind ADDED, REMOVED or SAME
public record PacketLine(String source, String destination, String message, Field.Kind kind) {

    /// The packets of a state: what the step sent, then what it took, then all others.
    public static List<PacketLine> of(Optional<GlobalState> before, GlobalState after) {
        var added = new ArrayList<Packet<?>>(after.network());
        var removed = new ArrayList<Packet<?>>(before.orElse(after).network());
        var same = new ArrayList<Packet<?>>();
        for (var packet : before.orElse(after).network()) {
            if (added.remove(packet)) {
                removed.remove(packet);
                same.add(packet);
            }
        }
        var lines = new ArrayList<PacketLine>();
        added.forEach(packet -> lines.add(line(packet, Field.Kind.ADDED)));
        removed.forEach(packet -> lines.add(line(packet, Field.Kind.REMOVED)));
        same.forEach(packet -> lines.add(line(packet, Field.Kind.SAME)));
        return lines;
    }

    private static PacketLine line(Packet<?> packet, Field.Kind kind) {
        return new PacketLine(
                packet.source().toString(),
                packet.destination().toString(),
                Values.call(packet.message()),
                kind);
    }
}
