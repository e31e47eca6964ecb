package dev.ironwright.explorer.reference;

import dev.ironwright.protocols.Inbox;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Throws that are a pure function of a seed and a question: ask again, and it falls the same.
record Dice(long seed) {

    /// Dice for this question, which is what its parts print.
    SplittableRandom about(Object... question) {
        return new SplittableRandom(31 * seed + Arrays.toString(question).hashCode());
    }

    /// What an inbox holds; the order in which it came counts when it means something.
    static Object contents(Inbox<?> inbox, boolean ordered) {
        return ordered
                ? inbox
                : inbox.host() + ": " + inbox.stream().map(Object::toString).sorted().toList();
    }
}
