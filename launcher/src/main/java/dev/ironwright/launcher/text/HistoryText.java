package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;
import static dev.ironwright.launcher.console.Folding.padded;

import static java.util.stream.Collectors.joining;

import dev.ironwright.invariants.Why.NoOrder;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.tree.Shown;
import dev.ironwright.launcher.tree.Trees;
import dev.ironwright.protocols.history.History.Event;
import dev.ironwright.protocols.history.Sequential;

import java.util.ArrayList;
import java.util.List;

/// A history that no order explains: a lane of operations for each client, and where it fails.
public record HistoryText(Ink ink) {

    /// A piece of a lane.
    ///
    /// @param end the column of its right end; past every other when the operation has not returned
    private record Bar(int begin, int end, String label, boolean returned) {}

    /// The lanes, then the operation that has no place.
    public List<String> lines(NoOrder why) {
        var lines = new ArrayList<String>();
        var columns = columns(why.events());
        for (int client = 0; client < why.clients(); client++) {
            lines.add("    " + padded("client" + client, 10) + lane(bars(why, client, columns)));
        }
        lines.add("");
        lines.addAll(fold("    " + verdict(why), "    "));
        var order =
                why.order().stream()
                        .map(it -> "client%d's %s".formatted(it.client(), call(it.call())))
                        .toList();
        lines.addAll(
                fold(
                        "    What came before can have been "
                                + ink.faint("executed in this order: "),
                        "; ",
                        order.isEmpty() ? List.of("nothing") : order));
        lines.addAll(fold("    after which there is " + shown(why.state()) + ".", "    "));
        return lines;
    }

    private String verdict(NoOrder why) {
        var stuck = why.stuck();
        var possible = why.possible().stream().map(HistoryText::shown).collect(joining(" or "));
        return "%s: client%d's %s returned %s, and %s."
                .formatted(
                        ink.bad("No order explains this"),
                        stuck.client(),
                        call(stuck.call()),
                        ink.gone(shown(stuck.result())),
                        possible.isEmpty()
                                ? "nothing that it could return has a place"
                                : "could only return " + ink.fresh(possible));
    }

    /// Where each event stands, so that every operation has room for its words.
    private static List<Integer> columns(List<Event> events) {
        var columns = new ArrayList<Integer>();
        for (int i = 0; i < events.size(); i++) {
            int column = i == 0 ? 0 : columns.getLast() + 2;
            if (events.get(i) instanceof Event.Returned returned) {
                int begin = columns.get(invocation(events, i));
                column = Math.max(column, begin + label(returned).length() + 5);
            }
            columns.add(column);
        }
        return columns;
    }

    private static int invocation(List<Event> events, int place) {
        int begin = place - 1;
        while (events.get(begin).client() != events.get(place).client()) {
            begin--;
        }
        return begin;
    }

    private static List<Bar> bars(NoOrder why, int client, List<Integer> columns) {
        var bars = new ArrayList<Bar>();
        var events = why.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).client() == client) {
                switch (events.get(i)) {
                    case Event.Invoked invoked -> {
                        var label = call(invoked.call());
                        int end = Math.max(columns.getLast(), columns.get(i) + label.length()) + 5;
                        bars.add(new Bar(columns.get(i), end, label, false));
                    }
                    case Event.Returned returned -> {
                        var begun = bars.removeLast();
                        bars.add(new Bar(begun.begin, columns.get(i), label(returned), true));
                    }
                }
            }
        }
        return bars;
    }

    private static String lane(List<Bar> bars) {
        var line = new StringBuilder();
        for (var bar : bars) {
            line.append(" ".repeat(Math.max(0, bar.begin - line.length())));
            line.append("├─ ").append(bar.label).append(' ');
            line.append("─".repeat(Math.max(0, bar.end - line.length() - 1)));
            line.append(bar.returned ? "┤" : "┄");
        }
        return line.toString();
    }

    private static String label(Event.Returned returned) {
        return returned.result() == Sequential.Done.DONE
                ? call(returned.call())
                : call(returned.call()) + " → " + shown(returned.result());
    }

    /// What was asked for: `Write(A)`.
    private static String call(Object call) {
        if (!(call instanceof Record record)) {
            return shown(call);
        }
        return Trees.fields(record).fields().values().stream()
                .map(Shown::shown)
                .collect(joining(", ", call.getClass().getSimpleName() + "(", ")"));
    }

    private static String shown(Object value) {
        return Shown.shown(Trees.of(value));
    }
}
