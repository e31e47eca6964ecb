package dev.ironwright.explorer;

import dev.ironwright.explorer.Storage.Identity;

import java.time.Duration;

/// What an exploration counted, as TLC counts it.
///
/// @param distinct states, the initial ones included
/// @param generated initial states and every enabled action instance and outcome
/// @param depth levels, the initial one being 1
/// @param queued states found and not yet expanded
/// @param cells how often a step of the model was run to fill the tables
/// @param identity how states were told apart
public record Census(
        long distinct,
        long generated,
        int depth,
        long queued,
        long cells,
        Duration elapsed,
        Identity identity,
        Footprint footprint) {

    /// A count of states told apart by fingerprints.
    public Census(
            long distinct, long generated, int depth, long queued, long cells, Duration elapsed) {
        this(
                distinct,
                generated,
                depth,
                queued,
                cells,
                elapsed,
                Identity.FINGERPRINT,
                Footprint.NONE);
    }

    /// States generated per second.
    public double rate() {
        return generated / Math.max(1e-3, elapsed.toNanos() / 1e9);
    }

    /// The probability that two of the states had the same 64-bit fingerprint, so that one of them
    /// was missed: the birthday bound n(n-1)/2 · 2^-64, which takes fingerprints for random words.
    /// It is 0 where states are told apart by all that they hold.
    public double collisionProbability() {
        return identity == Identity.EXACT ? 0 : byBirthdays();
    }

    private double byBirthdays() {
        return Math.min(1, (double) distinct * (distinct - 1) / 2 * 0x1p-64);
    }
}
