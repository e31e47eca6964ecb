package dev.ironwright.workbench.explore;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.workbench.trace.Field;
import dev.ironwright.workbench.trace.StateCard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells initial states apart, in words.
final class Starts {

    private static final int LONG = 140;

    private Starts() {}

    /// A line for each: what differs from the first of them.
    static List<String> lines(List<GlobalState> states) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < states.size(); i++) {
            lines.add(i == 0 ? "1" : "%d  %s".formatted(i + 1, cut(difference(states, i))));
        }
        return lines;
    }

    private static String difference(List<GlobalState> states, int place) {
        return StateCard.of(Optional.of(states.getFirst()), states.get(place)).stream()
                .filter(StateCard::changed)
                .map(Starts::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(StateCard card) {
        return card.fields().stream()
                .filter(field -> field.kind() != Field.Kind.SAME && !field.value().isEmpty())
                .map(field -> (card.name() + "." + field.name() + " = " + field.value()))
                .collect(Collectors.joining(", "));
    }

    private static String cut(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG) + "…";
    }
}
