package dev.ironwright.explorer;

import java.util.Optional;

/// How many states a search will find in all, as far as one can tell from the levels found so far.
///
/// The levels of a protocol within bounds swell and then dwindle: from one level to the next the
/// logarithm of the growth falls about as a straight line. The line through the latest levels is
/// followed down to a level of less than one state. The interval comes from how far the growths lie
/// from the line, and is wide where the line is followed far.
///
/// @param states the estimate
/// @param low nine times in ten there should be at least as many
/// @param high and at most as many; infinite when the levels show no sign of an end
/// @param share how much of them was found
public record Forecast(double states, double low, double high, double share) {

    /// How many growths the line is laid through, at most.
    private static final int LATEST = 12;

    private static final int LEAST_LEVELS = 6;
    private static final int FURTHEST = 100_000;

    /// An estimate from the sizes of all levels but one that is still being filled.
    public static Optional<Forecast> of(long[] levels) {
        if (levels.length < LEAST_LEVELS) {
            return Optional.empty();
        }
        var line = Line.through(levels);
        double found = 0;
        for (long level : levels) {
            found += level;
        }
        double middle = line.total(levels, 0);
        double low = Math.min(middle, line.total(levels, -1));
        double high = Math.max(middle, line.total(levels, 1));
        return Optional.of(new Forecast(middle, Math.max(found, low), high, found / middle));
    }

    /// The logarithms of the growth of levels as a straight line.
    ///
    /// @param at the middle of the levels that it was laid through
    /// @param height its height there
    /// @param slope its slope, less than 0 where an end is in sight
    /// @param heightError how far the height may be off, and likewise the slope
    private record Line(
            double at, double height, double slope, double heightError, double slopeError) {

        static Line through(long[] levels) {
            int count = Math.min(LATEST, levels.length - 1);
            int first = levels.length - count;
            double at = first + (count - 1) / 2.0;
            double height = 0;
            double cross = 0;
            double spread = 0;
            for (int i = first; i < levels.length; i++) {
                height += growth(levels, i) / count;
            }
            for (int i = first; i < levels.length; i++) {
                cross += (i - at) * (growth(levels, i) - height);
                spread += (i - at) * (i - at);
            }
            double slope = cross / spread;
            double rest = 0;
            for (int i = first; i < levels.length; i++) {
                double off = growth(levels, i) - height - slope * (i - at);
                rest += off * off;
            }
            double error = Math.sqrt(rest / (count - 2)) + 0.01;
            return new Line(at, height, slope, error / Math.sqrt(count), error / Math.sqrt(spread));
        }

        private static double growth(long[] levels, int i) {
            return Math.log((double) levels[i] / levels[i - 1]);
        }

        /// All levels, when the line lies this many times its usual errors higher.
        double total(long[] levels, int errors) {
            double bend = slope + errors * 2 * slopeError;
            double total = 0;
            for (long level : levels) {
                total += level;
            }
            double level = levels[levels.length - 1];
            for (int i = levels.length; level >= 1; i++) {
                double growth = height + errors * 2 * heightError + bend * (i - at);
                level *= Math.exp(growth);
                total += level;
                if (i > FURTHEST || Double.isInfinite(total) || growth > 0 && bend >= 0) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            return total;
        }
    }
}
