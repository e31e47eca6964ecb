package dev.ironwright.launcher.walk;

import dev.ironwright.explorer.Verdict;

import java.time.Duration;

/// What the walks found.
///
/// @param verdict never `holds`: a clean simulation proves nothing
public record WalkReport(WalkPlan plan, Verdict verdict, Lengths lengths, Duration elapsed) {

    /// How long the walks were, in states.
    ///
    /// @param walks how many were taken, the last one included
    /// @param states of all walks together
    public record Lengths(long walks, long states, int shortest, int longest) {

        static final Lengths NONE = new Lengths(0, 0, 0, 0);

        Lengths and(int length) {
            return new Lengths(
                    walks + 1,
                    states + length,
                    walks == 0 ? length : Math.min(shortest, length),
                    Math.max(longest, length));
        }

        /// Of all walks together.
        public long steps() {
            return states - walks;
        }

        public double mean() {
            return walks == 0 ? 0 : (double) states / walks;
        }
    }
}
