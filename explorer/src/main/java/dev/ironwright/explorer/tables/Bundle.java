package dev.ironwright.explorer.tables;

import java.util.List;

/// Rows that are found together, and their *moves*: the transitions that may lead to another state.
///
/// The search looks at moves one after the other for each state, so what does not depend on the
/// state lies side by side here, whichever row it is from.
public final class Bundle {

    private final Row[] rows;
    private final int[] ordinals;
    private final int size;

    private final int moves;
    private final int[] moveRows;
    private final int[] transitions;
    private final long[] hosts;
    private final long[] changes;
    private final boolean[] open;

    /// @param all in the order in which their transitions are numbered; empty ones are left out
    public Bundle(List<Row> all) {
        rows = all.stream().filter(row -> row.size > 0).toArray(Row[]::new);
        ordinals = new int[rows.length];
        int transition = 0;
        int moving = 0;
        for (int r = 0; r < rows.length; r++) {
            ordinals[r] = transition;
            transition += rows[r].size;
            moving += rows[r].moving.length;
        }
        size = transition;
        moves = moving;
        moveRows = new int[moves];
        transitions = new int[moves];
        hosts = new long[moves];
        changes = new long[moves];
        open = new boolean[moves];
        int move = 0;
        for (int r = 0; r < rows.length; r++) {
            for (int t : rows[r].moving) {
                moveRows[move] = r;
                put(move++, rows[r], t);
            }
        }
    }

    private void put(int move, Row row, int transition) {
        transitions[move] = transition;
        hosts[move] = row.host < 0 || row.host >= Long.SIZE ? 0 : 1L << row.host;
        changes[move] = row.delta[transition];
        open[move] = row.changesMore(transition);
    }

    /// The rows that are not empty.
    public int rows() {
        return rows.length;
    }

    public Row row(int i) {
        return rows[i];
    }

    /// The place of a row's first transition among all.
    public int ordinal(int i) {
        return ordinals[i];
    }

    /// How many transitions all rows have together.
    public int size() {
        return size;
    }

    /// How many of them may lead to another state.
    public int moves() {
        return moves;
    }

    /// The row that a move is of.
    public Row rowAt(int move) {
        return rows[moveRows[move]];
    }

    /// The place of a move among all transitions.
    public int ordinalAt(int move) {
        return ordinals[moveRows[move]] + transitions[move];
    }

    /// The place of a move among the transitions of its row.
    public int transition(int move) {
        return transitions[move];
    }

    /// True when the host that moves is in this set of bits.
    public boolean sleeps(int move, long asleep) {
        return (hosts[move] & asleep) != 0;
    }

    /// What a move does to the fingerprint of every state.
    public long change(int move) {
        return changes[move];
    }

    /// True when it does more, which depends on the state; see [Tables#changeBeyond].
    public boolean isOpen(int move) {
        return open[move];
    }
}
