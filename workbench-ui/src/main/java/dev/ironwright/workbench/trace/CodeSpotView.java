package dev.ironwright.workbench.trace;

import dev.ironwright.protocols.loader.SourceFile;
import dev.ironwright.workbench.code.CodeBox;
import dev.ironwright.workbench.controls.EmptyPane;
import dev.ironwright.workbench.controls.Panes;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// A code pane that follows the selected step.
final class CodeSpotView extends VBox {

    private final Label file = new Label();
    private final CodeBox code = new CodeBox();
    private final StackPane body = new StackPane(code);
    private final String title;

    CodeSpotView(String title, ObservableValue<CodeSpot> spot) {
        this.title = title;
        getStyleClass().add("code-spot");
        file.getStyleClass().add("badge-quiet");
        var head = new HBox(8, Panes.heading(title), file);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");
        code.area().setEditable(false);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        spot.subscribe(this::show);
    }

    private void show(CodeSpot spot) {
        switch (spot) {
            case CodeSpot.Here(var name, var span) -> {
                file.setText(shortName(span.file()) + " · " + name);
                body.getChildren().setAll(code);
                code.show(span.file().text());
                code.markLines(
                        List.of(
                                new CodeBox.Lines(
                                        span.firstLine(), span.lastLine(), "current-line")));
                code.reveal(span.firstLine(), span.lastLine());
            }
            case CodeSpot.Nowhere(var reason) -> {
                file.setText("");
                body.getChildren().setAll(new EmptyPane(Feather.CODE, title, reason));
            }
        }
    }

    private static String shortName(SourceFile file) {
        return file.name().substring(file.name().lastIndexOf('/') + 1);
    }
}
