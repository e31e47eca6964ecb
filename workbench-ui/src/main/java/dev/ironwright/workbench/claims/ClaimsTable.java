package dev.ironwright.workbench.claims;

import atlantafx.base.theme.Styles;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.theme.Icons;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The list of claims with what came of each.
final class ClaimsTable extends TableView<ClaimRow> {

    private boolean filling;

    ClaimsTable(ClaimsPageViewModel model) {
        getStyleClass().addAll(Styles.DENSE, "claims-table");
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var verdict = column("Verdict", 116, 150, row -> row.finding().outcome().word());
        verdict.setCellFactory(_ -> new VerdictCell());
        getColumns()
                .setAll(
                        List.of(
                                column("Claim", 150, 4000, ClaimRow::name),
                                column("Kind", 112, 130, row -> row.kind().word()),
                                verdict,
                                numbers(
                                        "Tuples",
                                        "How many tuples it was asked of",
                                        ClaimRow::tuples),
                                numbers("Time", "How long its search took", ClaimRow::time)));
        model.rowsProperty().subscribe(rows -> fill(rows, model));
        model.selectedProperty().subscribe(this::follow);
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (!filling) {
                        Optional.ofNullable(row)
                                .ifPresent(
                                        it -> model.selectedProperty().set(Optional.of(it.name())));
                    }
                });
    }

    private void fill(List<ClaimRow> rows, ClaimsPageViewModel model) {
        filling = true;
        if (rows.size() == getItems().size()) {
            // In place, so that neither the selection nor what is in sight moves.
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(getItems().get(i))) {
                    getItems().set(i, rows.get(i));
                }
            }
        } else {
            getItems().setAll(rows);
        }
        filling = false;
        follow(model.selectedProperty().get());
    }

    private void follow(Optional<String> name) {
        for (int i = 0; i < getItems().size(); i++) {
            if (name.filter(getItems().get(i).name()::equals).isPresent()) {
                getSelectionModel().select(i);
            }
        }
    }

    private static TableColumn<ClaimRow, ClaimRow> column(
            String title, double least, double most, Function<ClaimRow, String> text) {
        var column = new TableColumn<ClaimRow, ClaimRow>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setMinWidth(least);
        column.setMaxWidth(most);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(_ -> new Cell(text, Pos.CENTER_LEFT));
        return column;
    }

    private static TableColumn<ClaimRow, ClaimRow> numbers(
            String title, String tip, Function<ClaimRow, String> text) {
        var column = column(title, 76, 110, text);
        column.getStyleClass().add("numbers");
        column.setCellFactory(_ -> {
            var cell = new Cell(text, Pos.CENTER_RIGHT);
            cell.setTooltip(Buttons.tooltip(tip));
            return cell;
        });
        return column;
    }

    private static final class Cell extends TableCell<ClaimRow, ClaimRow> {

        private final Function<ClaimRow, String> text;

        Cell(Function<ClaimRow, String> text, Pos alignment) {
            this.text = text;
            setAlignment(alignment);
        }

        @Override
        protected void updateItem(@Nullable ClaimRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(row == null || empty ? null : text.apply(row));
        }
    }

    private static final class VerdictCell extends TableCell<ClaimRow, ClaimRow> {

        @Override
        protected void updateItem(@Nullable ClaimRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(row.working() ? "checking" : row.finding().outcome().word());
            setGraphic(row.working() ? turning() : icon(row.finding().outcome()));
        }

        private static Node turning() {
            var turning = new ProgressIndicator();
            turning.setMaxSize(13, 13);
            return turning;
        }

        private static Node icon(Outcome outcome) {
            return switch (outcome) {
                case HOLDS, REACHED -> Icons.of(Feather.CHECK_CIRCLE, "icon-good");
                case VIOLATED, BROKEN_CHAIN, NOT_REACHED -> Icons.of(Feather.X_CIRCLE, "icon-bad");
                case VACUOUS, UNKNOWN -> Icons.of(Feather.ALERT_TRIANGLE, "icon-caution");
                case NOT_ASKED -> Icons.of(Feather.CIRCLE, "icon-quiet");
            };
        }
    }
}
