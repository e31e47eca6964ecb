package dev.ironwright.workbench.controls;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

/// Text to be copied, such as a command line.
public final class CopyField extends HBox {

    public CopyField(ObservableValue<String> text, String tip) {
        var field = new TextArea();
        field.setEditable(false);
        field.setWrapText(true);
        field.setPrefRowCount(3);
        field.setMinHeight(USE_PREF_SIZE);
        field.getStyleClass().add("copy-field");
        field.textProperty().bind(text);
        field.setTooltip(Buttons.tooltip(tip));
        HBox.setHgrow(field, Priority.ALWAYS);
        var copy = Buttons.icon(Feather.COPY, "Copy", () -> copy(text.getValue()));
        copy.disableProperty().bind(field.textProperty().isEmpty());
        setAlignment(Pos.TOP_LEFT);
        getStyleClass().add("copy-line");
        getChildren().addAll(field, copy);
    }

    /// Puts text on the clipboard.
    public static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
