package dev.ironwright.invariants.induction;

import dev.ironwright.protocols.Inbox;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.model.Instance.BoundAction;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.function.BiConsumer;

/// Asks a step that reads an inbox about every set of packets that can lie there.
///
/// @param host the place of the host that acts
record InboxReadings(Space space, BoundAction action, int host) {

    /// Tells all that it does, whatever the host's state. Sets of packets with one answer are told
    /// together.
    void each(BiConsumer<Reading, Reply> to) {
        var crowd = Crowd.to(space, space.instance().hosts().get(host), this::reads);
        if (crowd.packets().length() > Cube.MOST) {
            throw tooMany(crowd);
        }
        for (int state = 0; state < space.size(host); state++) {
            each(new Reading(action, host, state, -1, -1), crowd, to);
        }
    }

    private void each(Reading reading, Crowd crowd, BiConsumer<Reading, Reply> to) {
        var packets = crowd.packets();
        var sets = new LinkedHashMap<Reply, BitSet>();
        for (int set = 0; set < 1 << packets.length(); set++) {
            var inbox = (Inbox<?>) crowd.among(Cube.those(packets, set));
            var reply = Reply.of(() -> reading.site(space), () -> reading.answer(space, inbox));
            sets.computeIfAbsent(reply, _ -> new BitSet()).set(set);
        }
        sets.forEach((reply, those) -> {
            if (!reply.isSkip()) {
                Cube.cover(packets, those).forEach(it -> to.accept(reading.finding(it), reply));
            }
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private boolean reads(Message message) {
        return action.type().message().orElseThrow().isInstance(message)
                && ((ReadInbox) action.action()).reads(message);
    }

    private InductionException tooMany(Crowd crowd) {
        return new InductionException(
                ("an action that reads an inbox is asked about every set of packets, which is too"
                     + " many for induction: action=%s host=%s packets=%d limit=%d. Choose smaller"
                     + " bounds, let a constructor refuse messages that are never sent, or let the"
                     + " host receive packet by packet and remember.")
                        .formatted(
                                action.type().name(),
                                space.instance().hosts().get(host),
                                crowd.packets().length(),
                                Cube.MOST));
    }
}
