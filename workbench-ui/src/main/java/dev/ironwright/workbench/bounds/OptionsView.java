package dev.ironwright.workbench.bounds;

import dev.ironwright.protocols.Network;
import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Arrays;

/// The options of a run, below the bounds.
final class OptionsView extends VBox {

    private static final double INPUT = 132;
    private static final double NETWORK = 196;
    private static final String OWN = "the protocol's own";

    OptionsView(OptionsViewModel model) {
        getStyleClass().add("form-fields");
        var deadlock = new CheckBox("Report deadlocks");
        deadlock.setTooltip(
                Buttons.tooltip(
                        "A state where no action is enabled, and that the protocol does not call"
                                + " final, is an error."));
        deadlock.selectedProperty().bindBidirectional(model.deadlockProperty());
        getChildren()
                .addAll(
                        Panes.heading("Options"),
                        row("Network", network(model), "How packets travel in this run."),
                        deadlock,
                        row("Workers", text(model.workersProperty(), ""), "Threads that search."),
                        row(
                                "Maximal depth",
                                text(model.maxDepthProperty(), "all"),
                                "Levels to explore; the initial states are level 1."),
                        row(
                                "Maximal states",
                                text(model.maxStatesProperty(), "all"),
                                "Distinct states after which to stop."),
                        row(
                                "Maximal time",
                                text(model.maxTimeProperty(), "none"),
                                "Such as 60s, 5m or 1h."),
                        FieldView.problem(model.problem()));
    }

    private static Node row(String name, Node input, String tip) {
        var label = new Label(name);
        label.setTooltip(Buttons.tooltip(tip));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setLabelFor(input);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(8, label, input);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static TextField text(StringProperty value, String prompt) {
        var field = new TextField();
        field.setPromptText(prompt);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.setPrefWidth(INPUT);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static Node network(OptionsViewModel model) {
        var box = new ComboBox<String>();
        box.getItems().add(OWN);
        Arrays.stream(Network.values()).map(Network::label).forEach(box.getItems()::add);
        box.setPrefWidth(NETWORK);
        box.setId("network");
        model.networkProperty()
                .subscribe(kind -> box.setValue(kind.map(Network::label).orElse(OWN)));
        box.valueProperty()
                .subscribe(label ->
                        model.networkProperty()
                                .set(
                                        Arrays.stream(Network.values())
                                                .filter(kind -> kind.label().equals(label))
                                                .findFirst()));
        return box;
    }
}
