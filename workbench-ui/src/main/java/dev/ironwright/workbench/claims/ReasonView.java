package dev.ironwright.workbench.claims;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.CopyField;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.theme.Icons;
import dev.ironwright.workbench.trace.Showing;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Consumer;

/// A line that says why, with a button to its trace when it has one.
public final class ReasonView extends HBox {

    /// @param open shows its trace
    public ReasonView(Reason reason, Consumer<Showing> open) {
        setSpacing(8);
        setAlignment(Pos.TOP_LEFT);
        if (reason.history().isPresent()) {
            var history = new HistoryView(reason.history().get());
            HBox.setHgrow(history, Priority.ALWAYS);
            getChildren().add(history);
            return;
        }
        switch (reason.style()) {
            case HEADING -> {
                var heading = text(reason, "heading");
                heading.getStyleClass().add("why-heading");
                getChildren().add(heading);
            }
            case TEXT -> getChildren().add(text(reason, "why-text"));
            case GOOD ->
                    getChildren()
                            .addAll(
                                    sign(Icons.of(Feather.CHECK, "icon-good")),
                                    text(reason, "why-text"));
            case BAD ->
                    getChildren()
                            .addAll(
                                    sign(Icons.of(Feather.X, "icon-bad")),
                                    text(reason, "why-text"));
            case CAUTION ->
                    getChildren()
                            .addAll(
                                    sign(Icons.of(Feather.ALERT_TRIANGLE, "icon-caution")),
                                    text(reason, "why-text"));
            case QUIET -> getChildren().add(text(reason, "quiet"));
            case CODE -> getChildren().add(text(reason, "why-code"));
        }
        reason.trace()
                .ifPresent(trace -> {
                    var button = Buttons.link("Open the trace", () -> open.accept(trace));
                    button.getStyleClass().add("open-trace");
                    setAlignment(Pos.CENTER_LEFT);
                    getChildren().addAll(Panes.spacer(), button);
                });
    }

    private static Label text(Reason reason, String styleClass) {
        var label = new Label(reason.text());
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        var copy = new MenuItem("Copy");
        copy.setOnAction(_ -> CopyField.copy(reason.text()));
        label.setContextMenu(new ContextMenu(copy));
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static Node sign(Node icon) {
        var holder = new HBox(icon);
        holder.setMinWidth(USE_PREF_SIZE);
        holder.setMaxHeight(USE_PREF_SIZE);
        holder.getStyleClass().add("why-sign");
        return holder;
    }
}
