package dev.ironwright.workbench.run;

import atlantafx.base.theme.Styles;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.EmptyPane;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Function;

/// What the run exercised: how often each action could happen, and why it could not.
final class CoverageView extends VBox {

    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    private final TableView<CoverageRow> table = new TableView<>();

    CoverageView(RunViewModel model) {
        getStyleClass().add("coverage");
        table.getStyleClass().addAll(Styles.DENSE, "coverage-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(
                new EmptyPane(
                        Feather.LIST,
                        "No coverage yet",
                        "When a run ends, each action is listed here with how often it was enabled"
                                + " and why it was skipped."));
        addColumns();
        table.setRowFactory(_ -> new Row());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().add(table);
        model.stateProperty().subscribe(state -> table.getItems().setAll(rows(state)));
    }

    private void addColumns() {
        table.getColumns()
                .setAll(
                        List.of(
                                column("Action or claim", 180, 320, CoverageRow::name),
                                column("Kind", 112, 130, CoverageRow::kind),
                                numbers(
                                        "Enabled",
                                        "Steps that were generated; for a claim, the tuples it was"
                                                + " asked about",
                                        CoverageRow::enabled),
                                numbers(
                                        "New states",
                                        "How many of those led to a state not seen before",
                                        CoverageRow::fresh),
                                column("Skipped because", 300, 4000, CoverageRow::reasons)));
    }

    private static List<CoverageRow> rows(RunState state) {
        return state instanceof RunState.Finished(_, var report, _)
                ? CoverageRow.of(report)
                : List.of();
    }

    private static TableColumn<CoverageRow, String> column(
            String title, double least, double most, Function<CoverageRow, String> value) {
        var column = new TableColumn<CoverageRow, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setMinWidth(least);
        column.setMaxWidth(most);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(_ -> new Cell());
        return column;
    }

    private static TableColumn<CoverageRow, String> numbers(
            String title, String tip, Function<CoverageRow, String> value) {
        var column = column(title, 100, 130, value);
        column.getStyleClass().add("numbers");
        column.setCellFactory(_ -> {
            var cell = new Cell();
            cell.setAlignment(Pos.CENTER_RIGHT);
            cell.setTooltip(Buttons.tooltip(tip));
            return cell;
        });
        return column;
    }

    /// Tells what does not fit by a tooltip.
    private static final class Cell extends TableCell<CoverageRow, String> {

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            if (text != null && text.length() > 50) {
                setTooltip(Buttons.tooltip(text));
            }
        }
    }

    private static final class Row extends TableRow<CoverageRow> {

        @Override
        protected void updateItem(@Nullable CoverageRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(IDLE, row != null && !empty && row.idle());
        }
    }
}
