package dev.ironwright.invariants.reduction;

import java.util.Locale;

/// Two events of a log that keep its steps from being thought of as atomic.
///
/// @param place of the first in the log, from 0
/// @param otherPlace of the second
public record Breach(Rule rule, IoEvent first, int place, IoEvent second, int otherPlace) {

    /// What a log has to obey.
    public enum Rule {
        RECEIVES_THEN_CLOCK_THEN_SENDS(
                "a step receives, then looks at the time at most once, then sends"),
        ONE_STEP_AFTER_THE_OTHER("a host ends a step before it begins the next"),
        SENT_BEFORE_RECEIVED("a packet is sent before it is received"),
        OWN_PACKETS("a host sends from itself and receives what is for it");

        private final String words;

        Rule(String words) {
            this.words = words;
        }

        /// The rule's name in reports, such as `own-packets`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The rule in words.
        public String words() {
            return words;
        }
    }
}
