package dev.ironwright.explorer;

import java.util.List;
import java.util.Optional;

/// How many states a search will find in all, as far as one can tell from the levels found so far.
///
/// The levels of a protocol within bounds swell and then dwindle: from one level to the next the
/// logarithm of the growth falls. The straight line through the latest growths is followed down to a
/// level of less than one state. How far that may be off was measured on protocols whose size is
/// known, see docs/decisions/0018: in nine cases of ten the size lay in the interval, which is wide
/// where the line is followed far.
///
/// @param states the estimate; infinite when the levels show no sign of an end
/// @param low in nine cases of ten there are at least as many
/// @param high and at most as many
/// @param share how much of the estimate was found
public record Forecast(double states, double low, double high, double share) {

    /// How many growths the line is laid through, at most.
    private static final int LATEST = 6;

    private static final int LEAST_LEVELS = 6;
    private static final int FURTHEST = 100_000;
    private static final double BEYOND = 1e18;

    /// The width of the interval as it was measured.
    private static final double WIDTH = 0.82;

    private static final double LEAST_WIDTH = 0.6;

    /// An estimate from how many states there are up to each level.
    public static Optional<Forecast> ofTotals(List<Long> totals) {
        var levels = new long[totals.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = totals.get(i) - (i == 0 ? 0 : totals.get(i - 1));
        }
        return of(levels);
    }

    /// An estimate from the sizes of all levels but one that is still being filled.
    public static Optional<Forecast> of(long[] levels) {
        if (levels.length < LEAST_LEVELS) {
            return Optional.empty();
        }
        double found = 0;
        for (long level : levels) {
            found += level;
        }
        double states = found + beyond(levels);
        if (Double.isInfinite(states)) {
            return Optional.of(new Forecast(states, found, states, 0));
        }
        double off = Math.exp(WIDTH * (LEAST_WIDTH + Math.log(states / found)));
        return Optional.of(
                new Forecast(states, Math.max(found, states / off), states * off, found / states));
    }

    /// The same when so many were found already, of a level that is not yet full, too.
    public Forecast atLeast(long found) {
        double most = Math.max(states, (double) found);
        return new Forecast(
                most,
                Math.max(low, (double) found),
                Math.max(high, (double) found),
                Double.isInfinite(most) ? 0 : (double) found / most);
    }

    private static double beyond(long[] levels) {
        int count = Math.min(LATEST, levels.length - 1);
        int first = levels.length - count;
        double middle = first + (count - 1) / 2.0;
        double height = 0;
        double slope = 0;
        double spread = 0;
        for (int i = first; i < levels.length; i++) {
            double growth = Math.log((double) levels[i] / levels[i - 1]);
            height += growth / count;
            slope += growth * (i - middle);
            spread += (i - middle) * (i - middle);
        }
        slope /= spread;
        double more = 0;
        double level = levels[levels.length - 1];
        for (int i = levels.length; level >= 1; i++) {
            level *= Math.exp(height + slope * (i - middle));
            more += level;
            if (more > BEYOND || i > FURTHEST) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return more;
    }
}
