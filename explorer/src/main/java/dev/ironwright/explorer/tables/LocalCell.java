package dev.ironwright.explorer.tables;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.model.Instance.BoundAction;

import java.util.List;

/// One cell: what an action answered, as values and by ids.
///
/// @param key what it is keyed by
/// @param state the host's state, or the shared variables when no host acts
/// @param read the packet, inbox or shared variables that were read, or the action's own state again
/// @param moves what may happen, by ids; empty when the action was skipped
/// @param reason the id of the reason for which it was skipped, or -1
record LocalCell(
        Key key,
        BoundAction action,
        Object state,
        Object read,
        Outcome<?> outcome,
        List<LocalMove> moves,
        int reason) {

    /// @param action the place of the action in the instance
    /// @param host the place of the host, or -1
    /// @param state the id of its state, or of the shared variables when no host acts
    /// @param read the id of what else was read, unique among all that this action reads
    record Key(int action, int host, int state, long read) {

        /// All bits count: there are many keys of few states, and as many of few packets.
        @Override
        public int hashCode() {
            long where = (long) state << Integer.SIZE | (long) action << Short.SIZE | host + 1;
            return (int) (StableHash.mix(where + StableHash.mix(read)) >>> Integer.SIZE);
        }
    }

    /// One thing that may happen.
    ///
    /// @param next the id of the next state of the host, or of the shared variables
    /// @param shared the id of what is written to the shared variables, or -1
    /// @param sends channels' slots and bundles, in pairs
    record LocalMove(int next, int shared, ImmutableIntArray sends, Event event) {}
}
