package dev.ironwright.workbench.run;

import java.util.Locale;

/// Round numbers for the axes of a chart.
final class Scale {

    private Scale() {}

    /// The least number of the form 1, 2, 4, 6 or 8 times a power of ten that is at least this.
    static double nice(double most) {
        if (most <= 4) {
            return 4;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double factor : new double[] {1, 2, 4, 6, 8}) {
            if (factor * power >= most) {
                return factor * power;
            }
        }
        return 10 * power;
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
