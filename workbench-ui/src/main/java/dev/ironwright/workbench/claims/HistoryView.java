package dev.ironwright.workbench.claims;

import dev.ironwright.invariants.Why.NoOrder;
import dev.ironwright.protocols.history.History.Event;
import dev.ironwright.protocols.history.Sequential;
import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.values.Values;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import java.util.List;

/// A history that no order explains: time from left to right, a lane for each client, a bar for each
/// operation from its invocation to its return.
final class HistoryView extends ScrollPane {

    private static final double LEAST = 18;

    private final GridPane grid = new GridPane(0, 4);
    private final NoOrder why;

    HistoryView(NoOrder why) {
        this.why = why;
        grid.getStyleClass().add("history");
        grid.getColumnConstraints().add(new ColumnConstraints(USE_PREF_SIZE, -1, USE_PREF_SIZE));
        for (int i = 0; i <= why.events().size(); i++) {
            grid.getColumnConstraints().add(new ColumnConstraints(LEAST, -1, Double.MAX_VALUE));
        }
        for (int client = 0; client < why.clients(); client++) {
            var name = new Label("client " + client);
            name.setMinWidth(USE_PREF_SIZE);
            name.getStyleClass().add("history-client");
            grid.add(name, 0, client);
            lane(client);
        }
        setContent(grid);
        setHbarPolicy(ScrollBarPolicy.AS_NEEDED);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("history-scroll");
    }

    private void lane(int client) {
        var events = why.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).client() == client && events.get(i) instanceof Event.Invoked begun) {
                int end = returnOf(events, i);
                if (end == events.size()) {
                    bar(Values.call(begun.call()), i, end, "history-open");
                } else {
                    var returned = (Event.Returned) events.get(end);
                    bar(text(returned), i, end, end == why.explained() ? "history-stuck" : "");
                }
            }
        }
    }

    /// Where the operation ends that begins there; after the last event when it does not.
    private static int returnOf(List<Event> events, int begin) {
        int end = begin + 1;
        while (end < events.size() && events.get(end).client() != events.get(begin).client()) {
            end++;
        }
        return end;
    }

    private void bar(String text, int begin, int end, String look) {
        var bar = new Label(text);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(USE_PREF_SIZE);
        bar.setTooltip(Buttons.tooltip(text));
        bar.getStyleClass().add("history-bar");
        if (!look.isEmpty()) {
            bar.getStyleClass().add(look);
        }
        int lane = why.events().get(begin).client();
        grid.add(bar, begin + 1, lane, end - begin + 1, 1);
    }

    private static String text(Event.Returned returned) {
        var call = Values.call(returned.call());
        return returned.result() == Sequential.Done.DONE
                ? call
                : call + " → " + Values.text(returned.result());
    }
}
