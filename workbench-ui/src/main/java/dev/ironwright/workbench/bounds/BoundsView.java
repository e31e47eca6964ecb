package dev.ironwright.workbench.bounds;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.CopyField;
import dev.ironwright.workbench.controls.EmptyPane;
import dev.ironwright.workbench.controls.Panes;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// The form at the right of the source: bounds, options, Run, and the command that does the same.
public final class BoundsView extends VBox {

    private final VBox fields = new VBox();

    /// @param hindrance why Run can do nothing now
    public BoundsView(FormViewModel model, ObservableValue<String> hindrance, Button run) {
        getStyleClass().add("bounds");
        var none =
                new EmptyPane(
                        Feather.SLIDERS,
                        "No bounds yet",
                        "They say how far a model is explored, and are here when one is open and"
                                + " compiles.");
        var form =
                new VBox(fields, new ClaimsView(model.claims()), new OptionsView(model.options()));
        form.getStyleClass().add("form");
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(none, Priority.ALWAYS);
        getChildren().addAll(head(model), scroll, none, foot(model.command(), hindrance, run));
        fields.getStyleClass().add("form-fields");
        model.bounds().fieldsProperty().subscribe(this::fill);
        model.bounds()
                .shownProperty()
                .subscribe(shown -> {
                    Panes.show(scroll, shown);
                    Panes.show(none, !shown);
                });
    }

    private static HBox head(FormViewModel model) {
        var reset =
                Buttons.icon(
                        Feather.ROTATE_CCW,
                        "Reset bounds, claims and options to what the model says",
                        model::reset);
        var head = new HBox(Panes.heading("Bounds"), Panes.spacer(), reset);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private static VBox foot(
            ObservableValue<String> command, ObservableValue<String> hindrance, Button run) {
        run.setMaxWidth(Double.MAX_VALUE);
        run.getStyleClass().add("run-wide");
        var why = new Label();
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.getStyleClass().add("hindrance");
        why.textProperty().bind(hindrance);
        hindrance.subscribe(text -> Panes.show(why, !text.isEmpty()));
        var twin = new VBox(4, Panes.heading("The same on the command line"));
        twin.getChildren()
                .add(CopyField.block(command, "Does the same as Run, from the project's folder."));
        command.subscribe(text -> Panes.show(twin, !text.isEmpty()));
        var foot = new VBox(why, run, twin);
        foot.getStyleClass().add("form-foot");
        return foot;
    }

    private void fill(List<BoundField> now) {
        Panes.show(fields, !now.isEmpty());
        fields.getChildren().setAll(now.stream().map(FieldView::new).toList());
    }
}
