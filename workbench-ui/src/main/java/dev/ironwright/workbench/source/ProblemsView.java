package dev.ironwright.workbench.source;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.source.Problem.Severity;
import dev.ironwright.workbench.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// The errors and warnings of the last compilation. A click or Enter goes to the place.
final class ProblemsView extends VBox {

    /// Goes to a place of the source.
    @FunctionalInterface
    interface Jump {
        void to(String file, int line, int column);
    }

    private static final double LINE = 30;
    private static final int MOST_LINES = 5;

    private final ListView<Problem> list = new ListView<>();
    private final Label count = Panes.heading("Problems");
    private final Label reason = new Label();
    private final Jump jump;

    ProblemsView(SourceViewModel model, Jump jump) {
        this.jump = jump;
        getStyleClass().add("problems");
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        var head = new HBox(count);
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        reason.getStyleClass().add("problems-reason");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        list.getStyleClass().add("problems-list");
        list.setFixedCellSize(LINE);
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> go());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
            }
        });
        getChildren().addAll(head, reason, list);
        model.problemsProperty().subscribe(problems -> show(problems, model.stateProperty().get()));
        model.stateProperty().subscribe(state -> show(model.problemsProperty().get(), state));
    }

    private void go() {
        var problem = list.getSelectionModel().getSelectedItem();
        if (problem != null) {
            jump.to(problem.file(), problem.line(), problem.column());
        }
    }

    private void show(List<Problem> problems, ModelState state) {
        var broken = state instanceof ModelState.Broken(var why) && problems.isEmpty() ? why : "";
        reason.setText(broken);
        Panes.show(reason, !broken.isEmpty());
        Panes.show(list, !problems.isEmpty());
        Panes.show(this, !problems.isEmpty() || !broken.isEmpty());
        list.getItems().setAll(problems);
        list.setPrefHeight(LINE * Math.min(problems.size(), MOST_LINES) + 2);
        count.setText(problems.isEmpty() ? "Problem" : "Problems (" + problems.size() + ")");
    }

    private static final class Cell extends ListCell<Problem> {

        private Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            setText(null);
            setGraphic(empty || problem == null ? null : line(problem));
            setTooltip(empty || problem == null ? null : Buttons.tooltip(problem.message()));
        }

        private static HBox line(Problem problem) {
            var place = new Label(problem.place());
            place.getStyleClass().add("problem-place");
            place.setMinWidth(USE_PREF_SIZE);
            var error = problem.severity() == Severity.ERROR;
            var icon = Icons.of(error ? Feather.X_CIRCLE : Feather.ALERT_TRIANGLE);
            icon.getStyleClass().add(error ? "icon-bad" : "icon-caution");
            var line = new HBox(8, icon, place, new Label(problem.message().replace('\n', ' ')));
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
    }
}
