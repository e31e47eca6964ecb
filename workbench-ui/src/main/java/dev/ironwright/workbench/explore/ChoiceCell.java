package dev.ironwright.workbench.explore;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.theme.Icons;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A line of the list of actions.
final class ChoiceCell extends ListCell<Choice> {

    /// The name of an action up to this length is never cut.
    private static final int SHORT = 28;

    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    ChoiceCell(ChoicesViewModel model) {
        setPrefWidth(0);
        // While the answer for another state is awaited, nothing here can be done.
        model.knowingProperty()
                .subscribe(now -> setOpacity(now == ChoicesViewModel.Knowing.WAITING ? 0.85 : 1));
    }

    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
        super.updateItem(choice, empty);
        setText(null);
        var shown = empty ? null : choice;
        setGraphic(shown == null ? null : graphic(shown));
        setTooltip(shown == null || tip(shown).isEmpty() ? null : Buttons.tooltip(tip(shown)));
        pseudoClassStateChanged(HEAD, shown instanceof Choice.Head);
        pseudoClassStateChanged(REFUSED, shown instanceof Choice.Refused);
    }

    private static Node graphic(Choice choice) {
        return switch (choice) {
            case Choice.Head(var name, var role, var enabled) -> head(name, role, enabled);
            case Choice.Step step -> step(step);
            case Choice.Refused(var _, var title, var packets, var _) -> refused(title, packets);
        };
    }

    private static Node head(String name, int role, int enabled) {
        var label = label(name, "step-host");
        if (role >= 0) {
            label.getStyleClass().add("lane-" + Math.floorMod(role, 6));
        }
        var count = label(enabled == 0 ? "" : String.valueOf(enabled), "badge-quiet");
        var line = new HBox(8, label, Panes.spacer(), count);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node step(Choice.Step step) {
        var texts = new VBox(1, label(step.title(), "step-title"));
        step.detail().lines().forEach(line -> texts.getChildren().add(label(line, "step-detail")));
        if (step.twin() || step.detail().isEmpty()) {
            texts.getChildren().add(label(step.effect(), "step-effect"));
        }
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var line = new HBox(6, texts);
        if (step.visited()) {
            var sign = new HBox(Icons.of(Feather.CHECK, "visited-sign"));
            sign.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(sign);
        }
        return line;
    }

    private static Node refused(String title, String packets) {
        var name = label(title, "step-title");
        name.setMinWidth(title.length() < SHORT ? USE_PREF_SIZE : 0);
        var line = new HBox(8, name);
        if (!packets.isEmpty()) {
            line.getChildren().add(label(packets, "step-detail"));
        }
        line.setAlignment(Pos.BASELINE_LEFT);
        line.setMinWidth(0);
        return line;
    }

    private static String tip(Choice choice) {
        return switch (choice) {
            case Choice.Head _ -> "";
            case Choice.Step step ->
                    Stream.of(
                                    step.title(),
                                    step.detail(),
                                    step.effect(),
                                    step.visited() ? "Taken before." : "")
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining("\n"));
            case Choice.Refused(var _, var title, var packets, var reason) ->
                    Stream.of(title + " cannot happen: " + reason, packets)
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining("\n"));
        };
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
