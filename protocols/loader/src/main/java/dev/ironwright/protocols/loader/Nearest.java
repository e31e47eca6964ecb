package dev.ironwright.protocols.loader;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The name that was probably meant.
final class Nearest {

    private Nearest() {}

    /// ` available=[…]; did you mean …?` for the end of a message about a name that does not exist.
    static String suggestion(String wanted, Collection<String> available) {
        var sorted = available.stream().sorted().toList();
        return " available="
                + sorted
                + to(wanted, sorted).map("; did you mean %s?"::formatted).orElse("");
    }

    /// The name with the fewest letters to change, when these are not more than a third.
    static Optional<String> to(String wanted, List<String> available) {
        var most = Math.max(2, wanted.length() / 3);
        return available.stream()
                .filter(name -> distance(wanted, name) <= most)
                .min(Comparator.comparingInt(name -> distance(wanted, name)));
    }

    /// Levenshtein's distance: letters put in, left out or replaced, regardless of case.
    static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
