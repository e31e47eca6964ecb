package dev.ironwright.workbench.bounds;

import dev.ironwright.workbench.bounds.ClaimsViewModel.Choice;
import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// The claims of the model, folded up until somebody wants to choose among them.
final class ClaimsView extends VBox {

    private final ClaimsViewModel model;
    private final VBox list = new VBox();
    private final Label count = new Label();

    ClaimsView(ClaimsViewModel model) {
        this.model = model;
        getStyleClass().add("form-fields");
        list.getStyleClass().add("claims");
        count.getStyleClass().add("form-hint");
        var fold = new ToggleButton("", Icons.of(Feather.CHEVRON_DOWN));
        fold.getStyleClass().add("fold");
        fold.setTooltip(Buttons.tooltip("Choose the claims that the next run looks at"));
        fold.setId("fold-claims");
        var head = new HBox(8, Panes.heading("Claims"), count, Panes.spacer(), fold);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, list);
        fold.selectedProperty().subscribe(open -> Panes.show(list, open));
        model.choicesProperty().subscribe(this::fill);
        model.onlyProperty().subscribe(_ -> tell());
    }

    private void fill(List<Choice> choices) {
        list.getChildren().setAll(choices.stream().map(ClaimsView::box).toList());
        Panes.show(this, !choices.isEmpty());
        tell();
    }

    private void tell() {
        int all = model.choicesProperty().get().size();
        int chosen = all - model.without().size();
        count.setText(chosen == all ? "all " + all : chosen + " of " + all);
    }

    private static CheckBox box(Choice choice) {
        var box = new CheckBox(choice.name());
        box.selectedProperty().bindBidirectional(choice.chosen());
        box.setId("claim-" + choice.name());
        box.setTooltip(
                Buttons.tooltip(
                        choice.doc().isEmpty()
                                ? choice.kind()
                                : choice.kind() + ": " + choice.doc().strip()));
        return box;
    }
}
