package dev.ironwright.explorer.tables;

import dev.ironwright.explorer.tables.Journal.Question;

/// What transitions make of states, in ids and in fingerprints.
class Transitions {

    private final Tables tables;
    private final Ghosts ghosts;
    private final boolean observed;

    Transitions(Tables tables, Ghosts ghosts) {
        this.tables = tables;
        this.ghosts = ghosts;
        observed = tables.hasGhost();
    }

    /// The difference in fingerprint that a transition makes to a state.
    long change(int[] state, Row row, int transition) {
        return row.delta[transition] + changeBeyond(state, row, transition);
    }

    /// The part of it that depends on slots which the row does not read.
    long changeBeyond(int[] state, Row row, int transition) {
        var code = row.code;
        int first = row.start[transition] + Row.SENDS + 1;
        int end = first + 2 * code[first - 1];
        var channels = tables.channels();
        int firstChannel = tables.firstChannelSlot();
        long change = 0;
        for (int at = first; at < end; at += 2) {
            int slot = code[at];
            int before = slot == row.channel ? taken(state, row, transition) : state[slot];
            var channel = channels[slot - firstChannel];
            int after = sending(channel, before, code[at + 1]);
            if (after != before) {
                change += channel.change(before, after);
            }
        }
        return observed
                ? change + ghosts.change(state[tables.ghostSlot()], row.events[transition])
                : change;
    }

    /// The content of the channel that was read, when a packet was taken from it.
    private static int taken(int[] state, Row row, int transition) {
        int rest = row.code[row.start[transition] + Row.CHANNEL];
        return rest < 0 ? state[row.channel] : rest;
    }

    /// Fills in the state after a transition.
    void apply(int[] state, Row row, int transition, Arrival after) {
        after.from(state, tables.slots());
        int at = row.start[transition];
        var code = row.code;
        if (code[at + Row.HOST] >= 0) {
            after.write(row.host, code[at + Row.HOST]);
        }
        if (code[at + Row.CHANNEL] >= 0) {
            after.write(row.channel, code[at + Row.CHANNEL]);
        }
        if (code[at + Row.SHARED] >= 0) {
            after.write(tables.sharedSlot(), code[at + Row.SHARED]);
        }
        if (code[at + Row.ENVIRONMENT] >= 0) {
            after.write(tables.environmentSlot(), code[at + Row.ENVIRONMENT]);
        }
        int sends = code[at + Row.SENDS];
        for (int i = 0, place = at + Row.SENDS + 1; i < sends; i++, place += 2) {
            int slot = code[place];
            after.write(
                    slot, sending(tables.channelAt(slot), after.state()[slot], code[place + 1]));
        }
        if (observed) {
            after.write(
                    tables.ghostSlot(),
                    ghosts.after(state[tables.ghostSlot()], row.events[transition]));
        }
    }

    int sending(Channel channel, int content, int bundle) {
        int known = channel.afterSending(content, bundle);
        if (known != PairMap.ABSENT) {
            return known;
        }
        synchronized (tables) {
            int again = channel.afterSending(content, bundle);
            if (again != PairMap.ABSENT) {
                return again;
            }
            int id = channel.computeAfterSending(content, bundle);
            tables.journal()
                    .found(Question.SENT, channel.slot(), content, bundle, channel.word(id));
            return id;
        }
    }

    /// The fingerprint of a state: the sum of one random word for each slot and id, modulo 2^64.
    long fingerprint(int[] state) {
        long sum = 0;
        for (int host = 0; host < tables.hosts(); host++) {
            sum += tables.states(host).word(state[host]);
        }
        if (tables.hasShared()) {
            sum += tables.sharedWord(state[tables.sharedSlot()]);
        }
        if (tables.hasGhost()) {
            sum += ghosts.word(state[tables.ghostSlot()]);
        }
        if (tables.hasEnvironment()) {
            sum += tables.environments().word(state[tables.environmentSlot()]);
        }
        for (var channel : tables.channels()) {
            sum += channel.word(state[channel.slot()]);
        }
        return sum;
    }
}
