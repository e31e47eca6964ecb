package dev.ironwright.launcher.tree;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.regex.Pattern;

/// Names of hosts in short: `acceptor0…2` for three hosts in a row.
public final class HostNames {

    private static final int NO_PLACE = -1;

    private static final Pattern NAME = Pattern.compile("(.*?)(\\d{1,9})");

    private HostNames() {}

    /// Hosts of one role with places in a row.
    private record Run(String role, int first, int last) {

        static Run of(String name) {
            var match = NAME.matcher(name);
            if (!match.matches()) {
                return new Run(name, NO_PLACE, NO_PLACE);
            }
            var place = Integer.parseInt(match.group(2));
            return new Run(match.group(1), place, place);
        }

        boolean isFollowedBy(Run next) {
            return first != NO_PLACE && role.equals(next.role) && last + 1 == next.first;
        }

        String words() {
            return switch (last - first) {
                case 0 -> first == NO_PLACE ? role : role + first;
                case 1 -> role + first + ", " + role + last;
                default -> role + first + "…" + last;
            };
        }
    }

    /// The names in the order given, three or more in a row as one.
    public static String brief(Collection<String> names) {
        var runs = new ArrayList<Run>();
        for (var name : names) {
            var next = Run.of(name);
            if (!runs.isEmpty() && runs.getLast().isFollowedBy(next)) {
                var begun = runs.removeLast();
                runs.add(new Run(begun.role(), begun.first(), next.last()));
            } else {
                runs.add(next);
            }
        }
        return runs.stream().map(Run::words).collect(joining(", "));
    }
}
