package dev.ironwright.workbench.sampling;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Command;
import dev.ironwright.workbench.controls.EmptyPane;
import dev.ironwright.workbench.trace.Showing;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Consumer;

/// The tabs of the estimate and of the walks, each of which comes to the front when it is asked.
public final class SamplingTabs {

    private SamplingTabs() {}

    /// How many states there are.
    ///
    /// @param estimate asks
    /// @param open shows a trace
    public static Tab size(SamplingViewModel model, Command estimate, Consumer<Showing> open) {
        var none =
                new EmptyPane(
                        Feather.BAR_CHART_2,
                        "How many states are there?",
                        "Explores for ten seconds, or for the maximal time of the form, and says"
                                + " how many states there are in all and what makes them many.");
        var head = new HBox(8, button(estimate, "estimate-size"));
        return tab("Size", new SamplingView(model, head, none, open), model);
    }

    /// Random walks.
    ///
    /// @param walk asks
    /// @param open shows a trace
    public static Tab walks(
            SamplingViewModel model, WalkFormViewModel form, Command walk, Consumer<Showing> open) {
        var none =
                new EmptyPane(
                        Feather.SHUFFLE,
                        "No walk was taken",
                        "Random walks find what is not rare, however many states there are, and"
                                + " prove nothing.");
        var guided = new CheckBox("Guided");
        guided.setId("walk-guided");
        guided.setTooltip(
                Buttons.tooltip(
                        "Every other walk goes where walks went least often; else every step is as"
                                + " likely as any other."));
        guided.selectedProperty().bindBidirectional(form.guidedProperty());
        var head = new HBox(8);
        head.getChildren().add(button(walk, "walk-at-random"));
        number(head, "Walks", form.walksProperty(), "", "walk-count");
        number(head, "States of a walk, at most", form.depthProperty(), "", "walk-depth");
        number(head, "Seed", form.seedProperty(), "any", "walk-seed");
        head.getChildren().add(guided);
        return tab("Walks", new SamplingView(model, head, none, open), model);
    }

    private static Tab tab(String name, SamplingView view, SamplingViewModel model) {
        var tab = new Tab(name, view);
        model.working()
                .subscribe(working -> {
                    if (working && tab.getTabPane() != null) {
                        tab.getTabPane().getSelectionModel().select(tab);
                    }
                });
        return tab;
    }

    private static Button button(Command command, String id) {
        var button = command.button();
        button.setId(id);
        return button;
    }

    private static void number(
            HBox head, String name, StringProperty value, String prompt, String id) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setPrefWidth(88);
        field.textProperty().bindBidirectional(value);
        var label = new Label(name);
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setLabelFor(field);
        var box = new HBox(6, label, field);
        box.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().add(box);
    }
}
