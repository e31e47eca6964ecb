package dev.ironwright.workbench.bounds;

import dev.ironwright.explorer.Order;
import dev.ironwright.explorer.Plan;
import dev.ironwright.protocols.Network;
import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;

import javafx.beans.property.ObjectProperty;
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
import java.util.function.Function;

/// The options of a run, below the bounds.
final class OptionsView extends VBox {

    private static final double INPUT = 132;
    private static final double NETWORK = 172;
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
                        row(
                                "Workers",
                                text(model.workersProperty(), "", "workers"),
                                "Threads that search."),
                        row(
                                "Maximal depth",
                                text(model.maxDepthProperty(), "all", "max-depth"),
                                "Levels to explore; the initial states are level 1."),
                        row(
                                "Maximal states",
                                text(model.maxStatesProperty(), "all", "max-states"),
                                "Distinct states after which to stop."),
                        row(
                                "Maximal time",
                                text(model.maxTimeProperty(), "none", "max-time"),
                                "Such as 60s, 5m or 1h."));
        searching(model.searching());
        getChildren().add(FieldView.problem(model.problem()));
    }

    private void searching(SearchingViewModel model) {
        getChildren()
                .addAll(
                        row(
                                "Order",
                                choice(
                                        "search-order",
                                        model.orderProperty(),
                                        Order.values(),
                                        Order::label),
                                "Which of the states found come next."),
                        row(
                                "Symmetry",
                                choice(
                                        "symmetry",
                                        model.symmetryProperty(),
                                        Plan.Symmetry.values(),
                                        SearchingViewModel::label),
                                "Whether states that differ in the names of equals count as one;"
                                        + " auto does it once there are many."),
                        row(
                                "Partial order",
                                choice(
                                        "por",
                                        model.partialOrderProperty(),
                                        Plan.PartialOrder.values(),
                                        SearchingViewModel::label),
                                "Whether steps are left out that need not come first; auto does it"
                                        + " once there are many states."),
                        row(
                                "Memory",
                                text(model.memoryProperty(), "most of it", "memory"),
                                "Such as 512m or 4g: the search stops before it takes more."),
                        row(
                                "Keep in",
                                text(model.folderProperty(), "no folder", "checkpoint"),
                                "A folder where Run saves the search every five minutes and at its"
                                        + " end. With the same folder and options, Run goes on"
                                        + " where it left off; so does ./ironwright resume."),
                        exact(model));
    }

    private static CheckBox exact(SearchingViewModel model) {
        var exact = new CheckBox("Tell states apart exactly");
        exact.setId("exact");
        exact.setTooltip(
                Buttons.tooltip(
                        "By all that they hold, not by 64 bits: takes more time and memory."));
        exact.selectedProperty().bindBidirectional(model.exactProperty());
        return exact;
    }

    private static <T> Node choice(
            String id, ObjectProperty<T> value, T[] all, Function<T, String> label) {
        var box = new ComboBox<String>();
        Arrays.stream(all).map(label).forEach(box.getItems()::add);
        box.setPrefWidth(NETWORK);
        box.setId(id);
        value.subscribe(now -> box.setValue(label.apply(now)));
        box.valueProperty()
                .subscribe(text ->
                        Arrays.stream(all)
                                .filter(each -> label.apply(each).equals(text))
                                .findFirst()
                                .ifPresent(value::set));
        return box;
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

    private static TextField text(StringProperty value, String prompt, String id) {
        var field = new TextField();
        field.setId(id);
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
