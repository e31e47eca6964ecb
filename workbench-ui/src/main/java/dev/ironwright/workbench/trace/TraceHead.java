package dev.ironwright.workbench.trace;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// Above the steps: which trace is walked, where one stands, and buttons to walk.
final class TraceHead extends VBox {

    private final TraceViewModel model;
    private final ComboBox<Showing> choice = new ComboBox<>();
    private final Label place = Panes.heading("");

    TraceHead(TraceViewModel model) {
        this.model = model;
        var walk =
                new HBox(
                        place,
                        Panes.spacer(),
                        Buttons.icon(Feather.CHEVRONS_LEFT, "First state (Home)", model::first),
                        Buttons.icon(
                                Feather.CHEVRON_LEFT, "Step back (Up or Left)", model::previous),
                        Buttons.icon(
                                Feather.CHEVRON_RIGHT, "Next step (Down or Right)", model::next),
                        Buttons.icon(Feather.CHEVRONS_RIGHT, "Last state (End)", model::last));
        walk.setAlignment(Pos.CENTER_LEFT);
        walk.getStyleClass().add("pane-head");
        choice.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(choice, Priority.ALWAYS);
        var picks = new HBox(choice);
        picks.getStyleClass().add("tab-head");
        getChildren().addAll(walk, picks);
        prepareChoice();
        model.choicesProperty().subscribe(traces -> offer(traces, picks));
        model.showingProperty().subscribe(now -> choice.setValue(now.orElse(null)));
        model.selectedProperty().subscribe(_ -> tell());
        model.stepsProperty().subscribe(_ -> tell());
    }

    private void offer(List<Showing> traces, HBox picks) {
        choice.getItems().setAll(traces);
        choice.setValue(model.showingProperty().get().orElse(null));
        Panes.show(picks, traces.size() > 1);
    }

    private void tell() {
        int last = model.stepsProperty().get().size() - 1;
        place.setText("Step %d of %d".formatted(model.selectedProperty().get(), Math.max(0, last)));
    }

    private void prepareChoice() {
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Showing showing) {
                        return showing == null
                                ? ""
                                : "%s (%d)"
                                        .formatted(showing.title(), showing.trace().length() - 1);
                    }

                    @Override
                    public @Nullable Showing fromString(String text) {
                        return null;
                    }
                });
        choice.valueProperty()
                .subscribe(picked ->
                        Optional.ofNullable(picked)
                                .filter(model.choicesProperty().get()::contains)
                                .ifPresent(p -> model.showingProperty().set(Optional.of(p))));
    }
}
