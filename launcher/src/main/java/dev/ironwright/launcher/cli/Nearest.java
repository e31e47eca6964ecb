package dev.ironwright.launcher.cli;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Optional;

/// Finds what somebody may have meant.
final class Nearest {

    private Nearest() {}

    /// The word that differs least from what was written, unless all differ too much.
    static Optional<String> to(String written, Collection<String> words) {
        var most = Math.max(1, (written.length() + 1) / 3);
        return words.stream()
                .filter(word -> distance(written, word) <= most || isBeginning(written, word))
                .min(comparingInt(word -> distance(written, word)));
    }

    private static boolean isBeginning(String written, String word) {
        return written.length() >= 2 && word.startsWith(written);
    }

    /// Levenshtein's distance: letters added, removed or replaced.
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1);
                var replaced = same ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
