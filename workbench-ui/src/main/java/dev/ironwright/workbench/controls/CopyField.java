package dev.ironwright.workbench.controls;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

/// Text to be copied, such as a command line, with a button that does.
public final class CopyField extends HBox {

    private CopyField(TextInputControl field, ObservableValue<String> text, String tip) {
        field.setEditable(false);
        field.getStyleClass().add("copy-field");
        field.textProperty().bind(text);
        field.setTooltip(Buttons.tooltip(tip));
        HBox.setHgrow(field, Priority.ALWAYS);
        var copy = Buttons.icon(Feather.COPY, "Copy", () -> copy(text.getValue()));
        copy.disableProperty().bind(field.textProperty().isEmpty());
        getStyleClass().add("copy-line");
        getChildren().addAll(field, copy);
    }

    /// On one line.
    public static CopyField line(ObservableValue<String> text, String tip) {
        var line = new CopyField(new TextField(), text, tip);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// On as many lines as it takes.
    public static CopyField block(ObservableValue<String> text, String tip) {
        var area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.setMinHeight(USE_PREF_SIZE);
        var block = new CopyField(area, text, tip);
        block.setAlignment(Pos.TOP_LEFT);
        return block;
    }

    /// Puts text on the clipboard.
    public static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
