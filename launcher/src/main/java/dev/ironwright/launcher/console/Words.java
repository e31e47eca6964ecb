package dev.ironwright.launcher.console;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Numbers and lists as people write them.
public final class Words {

    private Words() {}

    /// With thousands separators, such as `1,146`.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A number and its noun, such as `1 claim` or `2 claims`.
    public static String count(long number, String noun) {
        return count(number) + " " + (number == 1 ? noun : plural(noun));
    }

    private static String plural(String noun) {
        return noun.endsWith("s") ? noun + "es" : noun + "s";
    }

    /// Such as `0.21 s`, `12.3 s` or `3 min 20 s`.
    public static String duration(Duration time) {
        var seconds = time.toMillis() / 1e3;
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /// Bytes as `412 MiB`.
    public static String memory(long bytes) {
        return count(bytes >> 20) + " MiB";
    }

    /// Two digits and an exponent when it is small, such as `1.1e-15`.
    public static String probability(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value);
    }

    /// Joins with commas and a last `and`.
    public static String list(List<String> words) {
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default ->
                    String.join(", ", words.subList(0, words.size() - 1))
                            + " and "
                            + words.getLast();
        };
    }
}
