package dev.ironwright.workbench.notices;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.CopyField;
import dev.ironwright.workbench.notices.NoticesViewModel.Kind;
import dev.ironwright.workbench.notices.NoticesViewModel.Notice;
import dev.ironwright.workbench.theme.Icons;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// The strip of notices at the top of the window; it takes no room while there are none.
public final class NoticesView extends VBox {

    private final NoticesViewModel model;

    public NoticesView(NoticesViewModel model) {
        this.model = model;
        getStyleClass().add("notices");
        model.notices().addListener((ListChangeListener<Notice>) _ -> show());
        show();
    }

    private void show() {
        getChildren().setAll(model.notices().stream().map(this::line).toList());
    }

    private Node line(Notice notice) {
        var text = new Label(notice.text());
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var fault = notice.kind() == Kind.FAULT;
        var line = new HBox(10, Icons.of(fault ? Feather.ALERT_TRIANGLE : Feather.INFO), text);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("notice", fault ? "notice-fault" : "notice-information");
        if (!notice.details().isEmpty()) {
            line.getChildren()
                    .add(Buttons.link("Copy details", () -> CopyField.copy(notice.details())));
        }
        line.getChildren().add(Buttons.icon(Feather.X, "Dismiss", () -> model.dismiss(notice)));
        return line;
    }
}
