package dev.ironwright.explorer.tables;

/// Finds steps that lead to the same state in either order, so that the search goes one way only.
///
/// When `b` led from a state `p` to `s`, and a step `a` of another host reads the same in `p` as in
/// `s`, then `a` and then `b` lead from `p` to where `b` and then `a` do. So `a` need not be taken
/// from `s`: from `p` it led to a state from which `b` leads there. That `b` is not left out in its
/// turn for the same reason and so on in a circle, hosts are left out only when they come before the
/// one that took `b`. These are the sleep sets of Godefroid (LNCS 1032), which lose no state; nor is
/// a state found later, since both ways are equally long.
public final class Commuting {

    private final Tables tables;

    public Commuting(Tables tables) {
        this.tables = tables;
    }

    /// True when hosts meet in packets alone. A step of one may be seen by another otherwise; and the
    /// environment may keep a host from its step, and asks all hosts for one budget.
    public boolean possible() {
        return !tables.hasShared() && !tables.hasGhost() && !tables.hasEnvironment();
    }

    /// The hosts whose steps need not be taken from a state, as a set of bits.
    ///
    /// @param row the row of the step that led there
    public long asleep(Row row, Arrival state) {
        if (row.host < 1 || row.host >= Long.SIZE || row.inbox) {
            return 0;
        }
        long hosts = (1L << row.host) - 1;
        for (int i = 0; i < state.changes(); i++) {
            int slot = state.changed(i);
            if (slot >= tables.firstChannelSlot()) {
                int to = tables.channelAt(slot).to();
                hosts &= to < row.host ? ~(1L << to) : -1L;
            }
        }
        return hosts;
    }
}
