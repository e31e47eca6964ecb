package dev.ironwright.workbench.controls;

import dev.ironwright.workbench.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.feather.Feather;

/// What a pane shows while it has nothing to show: what will be here, and what to do for it.
public final class EmptyPane extends VBox {

    public EmptyPane(Feather icon, String title, String todo) {
        getStyleClass().add("empty-pane");
        setAlignment(Pos.CENTER);
        getChildren().addAll(Icons.of(icon, "empty-icon"), line(title, "empty-title"));
        getChildren().add(line(todo, "empty-todo"));
    }

    private static Label line(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMaxWidth(380);
        label.setAlignment(Pos.CENTER);
        label.setTextAlignment(TextAlignment.CENTER);
        return label;
    }
}
