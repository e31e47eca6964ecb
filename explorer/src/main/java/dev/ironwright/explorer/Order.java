package dev.ironwright.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The order in which a search expands the states that it has found.
public enum Order {

    /// Nearest first: what is found has a shortest trace, and `depth` is exact.
    BREADTH_FIRST,

    /// What was found last first: it goes deep at once and keeps only what waits on its stack. By one
    /// worker, so that it finds the same whatever their number.
    DEPTH_FIRST,

    /// Depth-first to one level, then from the start again to one level more, and so on: what is
    /// found has a shortest trace, and no log of all states is kept. By one worker.
    ITERATIVE_DEEPENING;

    /// How it is written, such as `breadth-first`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// All labels.
    public static List<String> labels() {
        return Arrays.stream(values()).map(Order::label).toList();
    }

    /// The order that is written so.
    public static Order of(String label) {
        return Arrays.stream(values())
                .filter(order -> order.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no such order: search=%s available=%s"
                                        .formatted(label, labels())));
    }

    /// True when traces are shortest.
    public boolean shortest() {
        return this != DEPTH_FIRST;
    }
}
