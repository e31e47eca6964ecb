package dev.ironwright.workbench.trace;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.theme.Icons;
import dev.ironwright.workbench.trace.Showing.Ending;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The list of steps, each with its parameters, its host, and what it received and sent.
final class StepsView extends ListView<StepRow> {

    StepsView(TraceViewModel model) {
        getStyleClass().add("steps");
        setCellFactory(_ -> new Cell());
        model.stepsProperty().subscribe(rows -> getItems().setAll(rows));
        model.selectedProperty().subscribe(_ -> follow(model));
        model.stepsProperty().subscribe(_ -> follow(model));
        heightProperty().subscribe(_ -> follow(model));
        getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> model.select(index.intValue()));
    }

    private void follow(TraceViewModel model) {
        int index = model.selectedProperty().get();
        if (index < getItems().size()) {
            getSelectionModel().select(index);
            // Twice: a cell that comes into sight gets its true height only then.
            Panes.afterLayout(
                    this,
                    () -> {
                        reveal(index);
                        Panes.afterLayout(this, () -> reveal(index));
                    });
        }
    }

    /// Scrolls no more than it takes.
    private void reveal(int index) {
        if (index < getItems().size() && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index);
        }
    }

    private static final class Cell extends ListCell<StepRow> {

        private Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable StepRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty || row == null ? null : line(row));
            setTooltip(
                    empty || row == null || row.detail().isEmpty()
                            ? null
                            : Buttons.tooltip(row.title() + "\n" + row.detail()));
            getStyleClass().removeAll("step-failing", "step-reached", "step-again");
            Optional.ofNullable(empty ? null : row)
                    .flatMap(Cell::looks)
                    .ifPresent(getStyleClass()::add);
        }

        private static Optional<String> looks(StepRow row) {
            return row.again()
                    ? Optional.of("step-again")
                    : row.ending()
                            .map(end -> end == Ending.REACHED ? "step-reached" : "step-failing");
        }

        private static Node line(StepRow row) {
            var index = new Label(String.valueOf(row.index()));
            index.getStyleClass().add("step-index");
            index.setMinWidth(24);
            index.setAlignment(Pos.TOP_RIGHT);
            var title = new Label(row.title());
            title.getStyleClass().add("step-title");
            var first = new HBox(6, title);
            first.setAlignment(Pos.CENTER_LEFT);
            if (!row.host().isEmpty()) {
                first.getChildren().add(host(row));
            }
            row.ending().ifPresent(end -> first.getChildren().add(sign(end)));
            var texts = new VBox(1, first);
            texts.setMinWidth(0);
            HBox.setHgrow(texts, Priority.ALWAYS);
            row.detail().lines().forEach(line -> texts.getChildren().add(detail(line)));
            return new HBox(8, index, texts);
        }

        private static Label host(StepRow row) {
            var host = new Label(row.host());
            host.getStyleClass().addAll("step-host", "lane-" + Math.floorMod(row.role(), 6));
            host.setMinWidth(USE_PREF_SIZE);
            return host;
        }

        private static Label detail(String text) {
            var label = new Label(text);
            label.getStyleClass().add("step-detail");
            return label;
        }

        private static Node sign(Ending ending) {
            var icon =
                    switch (ending) {
                        case NEVER -> Icons.of(Feather.REPEAT, "icon-bad");
                        case VIOLATED, UNINDUCTIVE, MISTAKEN ->
                                Icons.of(Feather.X_CIRCLE, "icon-bad");
                        case DEADLOCKED -> Icons.of(Feather.SLASH, "icon-bad");
                        case REACHED -> Icons.of(Feather.FLAG, "icon-good");
                    };
            var holder = new HBox(icon);
            holder.setAlignment(Pos.CENTER);
            holder.setMinWidth(Region.USE_PREF_SIZE);
            return holder;
        }
    }
}
