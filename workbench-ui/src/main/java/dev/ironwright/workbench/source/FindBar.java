package dev.ironwright.workbench.source;

import dev.ironwright.workbench.code.CodeBox;
import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

/// Finds a text in the source, whatever its capitals. Escape closes it.
final class FindBar extends HBox {

    private final CodeBox code;
    private final TextField field = new TextField();
    private final Label result = new Label();

    FindBar(CodeBox code) {
        this.code = code;
        getStyleClass().add("find-bar");
        setAlignment(Pos.CENTER_LEFT);
        Panes.show(this, false);
        field.setPromptText("Find in this file");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(_ -> next());
        field.textProperty().subscribe(_ -> from(code.area().getSelection().getStart()));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        result.setMinWidth(USE_PREF_SIZE);
        result.getStyleClass().add("badge-quiet");
        getChildren()
                .addAll(
                        field,
                        result,
                        Buttons.icon(Feather.ARROW_UP, "Previous", this::previous),
                        Buttons.icon(Feather.ARROW_DOWN, "Next (Enter)", this::next),
                        Buttons.icon(Feather.X, "Close (Esc)", this::close));
    }

    void open() {
        Panes.show(this, true);
        var selected = code.area().getSelectedText();
        if (!selected.isEmpty() && !selected.contains("\n")) {
            field.setText(selected);
        }
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        Panes.show(this, false);
        code.area().requestFocus();
    }

    private void next() {
        from(code.area().getSelection().getEnd());
    }

    private void from(int start) {
        var text = code.area().getText().toLowerCase(Locale.ROOT);
        var wanted = field.getText().toLowerCase(Locale.ROOT);
        int found = wanted.isEmpty() ? -1 : text.indexOf(wanted, start);
        select(found < 0 && !wanted.isEmpty() ? text.indexOf(wanted) : found, wanted.length());
    }

    private void previous() {
        var text = code.area().getText().toLowerCase(Locale.ROOT);
        var wanted = field.getText().toLowerCase(Locale.ROOT);
        int before = code.area().getSelection().getStart() - 1;
        int found = wanted.isEmpty() || before < 0 ? -1 : text.lastIndexOf(wanted, before);
        select(found < 0 && !wanted.isEmpty() ? text.lastIndexOf(wanted) : found, wanted.length());
    }

    private void select(int found, int length) {
        result.setText(length > 0 && found < 0 ? "not found" : "");
        if (found >= 0) {
            code.area().selectRange(found, found + length);
            code.area().requestFollowCaret();
        }
    }
}
