package dev.ironwright.workbench.trace;

import dev.ironwright.workbench.controls.EmptyPane;
import dev.ironwright.workbench.trace.WhyNotViewModel.Answer;
import dev.ironwright.workbench.trace.WhyNotViewModel.Row;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The actions that cannot happen in the selected state, each with its reason.
final class WhyNotView extends VBox {

    private final ListView<Row> list = new ListView<>();

    WhyNotView(WhyNotViewModel model) {
        getStyleClass().add("why-not");
        var filter = new TextField();
        filter.setPromptText("Filter by action, host, packet or reason");
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var head = new HBox(filter);
        head.getStyleClass().add("tab-head");
        list.setCellFactory(_ -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
        model.rows().subscribe(rows -> list.getItems().setAll(rows));
        model.answerProperty().subscribe(answer -> list.setPlaceholder(placeholder(answer)));
    }

    private static Node placeholder(Answer answer) {
        return switch (answer) {
            case Answer.Unasked _ ->
                    new EmptyPane(
                            Feather.HELP_CIRCLE,
                            "Why not?",
                            "Select a step: the actions that cannot happen in its state are listed"
                                    + " here, each with its reason.");
            case Answer.Waiting _ -> new Label("Asking every action…");
            case Answer.Known(var rows) when rows.isEmpty() ->
                    new EmptyPane(
                            Feather.CHECK,
                            "Everything can happen",
                            "Every action is enabled here.");
            case Answer.Known _ ->
                    new EmptyPane(
                            Feather.FILTER, "Nothing matches", "Change the filter to see more.");
            case Answer.Refused(var reason) ->
                    new EmptyPane(Feather.ALERT_TRIANGLE, "No answer", reason);
        };
    }

    private static final class Cell extends ListCell<Row> {

        private Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty || row == null ? null : lines(row));
        }

        private static Node lines(Row row) {
            var action = label(row.action(), "step-title");
            var host = label(row.host(), "step-detail");
            host.setMinWidth(USE_PREF_SIZE);
            var reason = label(row.reason(), "why-reason");
            reason.setWrapText(true);
            var box = new VBox(1, new HBox(8, action, host));
            box.setMinWidth(0);
            if (!row.packet().isEmpty()) {
                box.getChildren().add(label("← " + row.packet(), "step-detail"));
            }
            box.getChildren().add(reason);
            return box;
        }

        private static Label label(String text, String styleClass) {
            var label = new Label(text);
            label.getStyleClass().add(styleClass);
            return label;
        }
    }
}
