package dev.ironwright.explorer;

import java.time.Duration;

/// What an exploration counted, as TLC counts it.
///
/// @param distinct states, the initial ones included
/// @param generated initial states and every enabled action instance and outcome
/// @param depth levels, the initial one being 1
/// @param queued states found and not yet expanded
/// @param cells how often a step of the model was run to fill the tables
public record Census(
        long distinct, long generated, int depth, long queued, long cells, Duration elapsed) {

    /// States generated per second.
    public double rate() {
        return generated / Math.max(1e-3, elapsed.toNanos() / 1e9);
    }

    /// The probability that two of the states had the same 64-bit fingerprint, so that one of them
    /// was missed: the birthday bound n(n-1)/2 · 2^-64, which takes fingerprints for random words.
    public double collisionProbability() {
        return Math.min(1, (double) distinct * (distinct - 1) / 2 * 0x1p-64);
    }
}
