package dev.ironwright.explorer.tables;

import dev.ironwright.protocols.Clock;
import dev.ironwright.protocols.model.Instance.BoundAction;
import dev.ironwright.protocols.model.Records;

import java.util.Arrays;

/// What a clock must show for an action: one that reads a clock is bound once for every tick.
final class Ticks {

    /// Of an action that reads no clock.
    static final int ANY = -1;

    private static final int NEVER = -2;

    private Ticks() {}

    /// The tick at which this action may be taken, or [#ANY].
    static int of(BoundAction action) {
        var ticks =
                Arrays.stream(action.type().record().getRecordComponents())
                        .filter(component -> component.getType() == Clock.class)
                        .map(component -> (Clock) Records.get(component, action.action()))
                        .distinct()
                        .toList();
        return switch (ticks.size()) {
            case 0 -> ANY;
            case 1 -> ticks.getFirst().tick();
            default -> NEVER;
        };
    }
}
