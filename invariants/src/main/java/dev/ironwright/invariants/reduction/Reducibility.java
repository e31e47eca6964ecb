package dev.ironwright.invariants.reduction;

import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.HostSharedAction;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.Receive;
import dev.ironwright.protocols.SharedAction;

import java.util.Optional;

/// Whether the steps of an action are receives, then sends, so that they may be thought of as atomic
/// although a host does one after the other.
public enum Reducibility {
    SENDS("sends", ""),
    RECEIVES_THEN_SENDS("receives, then sends", ""),
    READS_AN_INBOX(
            "looks at all that was sent to it",
            "an inbox is all that was sent until then, which no single receives tell"),
    READS_SHARED_VARIABLES("reads and writes shared variables", "shared variables are no packets");

    private final String words;
    private final String why;

    Reducibility(String words, String why) {
        this.words = words;
        this.why = why;
    }

    /// Of the actions of this record.
    public static Reducibility of(Class<?> action) {
        if (Receive.class.isAssignableFrom(action)) {
            return RECEIVES_THEN_SENDS;
        }
        if (ReadInbox.class.isAssignableFrom(action)) {
            return READS_AN_INBOX;
        }
        boolean shares =
                HostSharedAction.class.isAssignableFrom(action)
                        || SharedAction.class.isAssignableFrom(action);
        return shares || !HostAction.class.isAssignableFrom(action)
                ? READS_SHARED_VARIABLES
                : SENDS;
    }

    /// What such a step does, in order.
    public String words() {
        return words;
    }

    /// Why such a step cannot be told in single receives and sends.
    public Optional<String> refusal() {
        return Optional.of(why).filter(it -> !it.isEmpty());
    }
}
