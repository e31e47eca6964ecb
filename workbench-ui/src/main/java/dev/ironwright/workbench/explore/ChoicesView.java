package dev.ironwright.workbench.explore;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.EmptyPane;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.explore.ChoicesViewModel.Knowing;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// The actions host by host: a click or Enter takes one; what cannot happen is grey and says why.
final class ChoicesView extends VBox {

    private final ChoicesViewModel model;
    private final ListView<Choice> list = new ListView<>();

    ChoicesView(ChoicesViewModel model) {
        this.model = model;
        getStyleClass().add("choices");
        list.getStyleClass().add("choice-list");
        list.setCellFactory(_ -> new ChoiceCell(model));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                takeSelected();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), search(), list);
        model.lines().subscribe(this::show);
        model.knowingProperty().subscribe(now -> list.setPlaceholder(placeholder(now)));
    }

    /// Takes the focus, so that the arrow keys choose at once.
    void focus() {
        list.requestFocus();
    }

    private HBox head() {
        var count = new Label();
        count.getStyleClass().add("badge-quiet");
        model.lines().subscribe(_ -> count.setText("%d enabled".formatted(model.enabled())));
        var disabled = new CheckBox("Disabled");
        disabled.setId("disabled-too");
        disabled.setTooltip(
                Buttons.tooltip("Shows what cannot happen here, too, and why when pointed at"));
        disabled.selectedProperty().bindBidirectional(model.disabledTooProperty());
        disabled.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(Panes.heading("Actions"), count, Panes.spacer(), disabled);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private HBox search() {
        var filter = new TextField();
        filter.setId("choice-filter");
        filter.setPromptText("Filter by action, host, packet or reason");
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var line = new HBox(filter);
        line.getStyleClass().add("tab-head");
        return line;
    }

    private void show(List<Choice> lines) {
        list.getItems().setAll(lines);
        list.getSelectionModel().clearSelection();
        list.scrollTo(0);
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            takeSelected();
            event.consume();
        }
    }

    private void takeSelected() {
        var selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            model.take(selected);
        }
    }

    private static Node placeholder(Knowing knowing) {
        return switch (knowing) {
            case NOTHING, WAITING -> new Label("Asking every action…");
            case ENABLED, ALL ->
                    new EmptyPane(
                            Feather.FILTER,
                            "Nothing to choose",
                            "No action is enabled here, or the filter lets none through.");
            case FAILED ->
                    new EmptyPane(
                            Feather.ALERT_TRIANGLE,
                            "The model failed here",
                            "What went wrong is said above. Go back to go on.");
        };
    }
}
