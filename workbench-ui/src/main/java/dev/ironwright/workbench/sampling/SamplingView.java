package dev.ironwright.workbench.sampling;

import dev.ironwright.workbench.claims.Reason;
import dev.ironwright.workbench.claims.ReasonView;
import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.EmptyPane;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.trace.Showing;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// What to ask for above, how far it is, and what came of it below.
public final class SamplingView extends VBox {

    private final VBox lines = new VBox();
    private final Consumer<Showing> open;

    /// @param head what to ask for
    /// @param none what stands here before anything is asked
    /// @param open shows a trace
    public SamplingView(
            SamplingViewModel model, HBox head, EmptyPane none, Consumer<Showing> open) {
        this.open = open;
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("tab-head");
        lines.getStyleClass().add("told-lines");
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("why-scroll");
        var body = new StackPane(scroll, none);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, progress(model), body);
        model.toldProperty()
                .subscribe(reasons -> {
                    fill(reasons);
                    Panes.show(none, reasons.isEmpty());
                    Panes.show(scroll, !reasons.isEmpty());
                    scroll.setVvalue(0);
                });
    }

    private static Node progress(SamplingViewModel model) {
        var turning = new ProgressIndicator();
        turning.setMaxSize(16, 16);
        var words = new Label();
        words.textProperty().bind(model.doingProperty());
        var cancel = Buttons.link("Cancel", model::cancel);
        cancel.setId("cancel-sampling");
        var line = new HBox(8, turning, words, Panes.spacer(), cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("claims-progress");
        model.doingProperty().subscribe(text -> Panes.show(line, !text.isEmpty()));
        return line;
    }

    private void fill(List<Reason> reasons) {
        lines.getChildren().setAll(reasons.stream().map(it -> new ReasonView(it, open)).toList());
    }
}
