package dev.ironwright.workbench.run;

import java.util.Locale;

/// Round numbers for the axes of a chart.
final class Scale {

    private Scale() {}

    private static final double[] QUARTERS = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8};

    /// The least round number that is at least this, and has round quarters that are whole.
    static double nice(double most) {
        double quarter = Math.max(1, most / 4);
        double power = Math.pow(10, Math.floor(Math.log10(quarter)));
        for (double factor : QUARTERS) {
            double round = factor * power;
            if (round >= quarter && round == Math.rint(round)) {
                return 4 * round;
            }
        }
        return 40 * power;
    }

    /// The number on an axis, in as few characters as it takes.
    static String label(double value) {
        if (value < 10_000) {
            return value == Math.rint(value)
                    ? String.format(Locale.ROOT, "%,.0f", value)
                    : String.format(Locale.ROOT, "%.1f", value);
        }
        return value < 1e6
                ? String.format(Locale.ROOT, "%.0fk", value / 1e3)
                : String.format(Locale.ROOT, "%.1fM", value / 1e6);
    }
}
