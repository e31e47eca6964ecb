package dev.ironwright.explorer;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/// What the walks found.
///
/// @param verdict never `holds`: a clean simulation proves nothing
/// @param shrunkFrom the steps of the walk that ended badly, when a shorter execution with the same
///     ending is reported instead
public record WalkReport(
        WalkPlan plan,
        Verdict verdict,
        Lengths lengths,
        Reach reach,
        OptionalInt shrunkFrom,
        Duration elapsed) {

    /// What of the model was exercised.
    ///
    /// @param hostStates the different states that hosts were in, all hosts together
    /// @param localSteps the different steps of one host that were taken
    /// @param actions how often each action was taken, by the name of its type; 0 for those that
    ///     never were
    public record Reach(long hostStates, long localSteps, Map<String, Long> actions) {

        public Reach {
            actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
        }
    }

    /// How long the walks were, in states.
    ///
    /// @param walks how many were taken, the last one included
    /// @param states of all walks together
    public record Lengths(long walks, long states, int shortest, int longest) {

        public static final Lengths NONE = new Lengths(0, 0, 0, 0);

        /// With one more walk of so many states.
        public Lengths and(int length) {
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
