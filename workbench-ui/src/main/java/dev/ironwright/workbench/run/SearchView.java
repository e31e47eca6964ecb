package dev.ironwright.workbench.run;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.CopyField;
import dev.ironwright.workbench.controls.EmptyPane;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.run.Figures.Figure;
import dev.ironwright.workbench.theme.Palette;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/// The search: its figures, how they went over time, and what it covered.
public final class SearchView extends VBox {

    private final List<Label> values = new ArrayList<>();

    /// @param others what else is told of the protocol, in tabs beside the coverage
    public SearchView(RunViewModel model, ObservableValue<Palette> palette, Tab... others) {
        getStyleClass().add("search");
        var chart = new SearchChart(palette);
        var none =
                new EmptyPane(
                        Feather.ACTIVITY,
                        "Nothing has been searched",
                        "Press F5 to run. States, queue and depth are drawn here while the search"
                                + " goes on.");
        var body = new SplitPane(new StackPane(chart, none), tabs(model, others));
        body.setOrientation(Orientation.VERTICAL);
        Panes.startPositions(body, 0.5);
        VBox.setVgrow(body, Priority.ALWAYS);
        var command = new ReadOnlyStringWrapper("");
        getChildren().addAll(tiles(), commandLine(command), body);
        model.stateProperty()
                .subscribe(state -> {
                    show(Figures.of(state));
                    chart.show(model.history().points());
                    Panes.show(none, state instanceof RunState.Idle);
                    command.set(state.subjectOfRun().map(Subject::command).orElse(""));
                });
    }

    /// Takes the focus: else the command line would have it, selected, as the first field there is.
    public void focus() {
        requestFocus();
    }

    private static TabPane tabs(RunViewModel model, Tab... others) {
        var tabs = new TabPane(new Tab("Coverage", new CoverageView(model)));
        tabs.getTabs().addAll(others);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().addAll("state-tabs", "search-tabs");
        return tabs;
    }

    private static HBox commandLine(ReadOnlyStringWrapper command) {
        var field =
                CopyField.line(command, "Does the same as this run, from the project's folder.");
        HBox.setHgrow(field, Priority.ALWAYS);
        var line = new HBox(10, Panes.heading("On the command line"), field);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("command-line");
        command.subscribe(text -> Panes.show(line, !text.isEmpty()));
        return line;
    }

    private HBox tiles() {
        var tiles = new HBox();
        tiles.getStyleClass().add("tiles");
        for (var figure : Figures.of(new RunState.Idle())) {
            var name = new Label(figure.name());
            name.getStyleClass().add("tile-name");
            var value = new Label(figure.value());
            value.getStyleClass().add("tile-value");
            value.setMinWidth(USE_PREF_SIZE);
            values.add(value);
            var tile = new VBox(2, name, value);
            tile.getStyleClass().add("tile");
            tile.setPrefWidth(0);
            HBox.setHgrow(tile, Priority.ALWAYS);
            name.setTooltip(Buttons.tooltip(figure.meaning()));
            value.setTooltip(Buttons.tooltip(figure.meaning()));
            tiles.getChildren().add(tile);
        }
        return tiles;
    }

    private void show(List<Figure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            values.get(i).setText(figures.get(i).value());
        }
    }
}
