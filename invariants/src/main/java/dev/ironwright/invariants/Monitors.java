package dev.ironwright.invariants;

import dev.ironwright.explorer.search.Monitor;
import dev.ironwright.explorer.tables.Tables;

/// The claims of a protocol, for searches that look for something else beside them.
public final class Monitors {

    private Monitors() {}

    /// Watches every claim of the protocol that these tables are of.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when the claims are badly written
    public static Monitor of(Tables tables) {
        return new Claims(tables);
    }
}
