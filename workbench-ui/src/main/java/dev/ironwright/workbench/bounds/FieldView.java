package dev.ironwright.workbench.bounds;

import atlantafx.base.theme.Styles;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

/// One bound in the form: its name, something to put a value in, and what is wrong with it.
final class FieldView extends VBox {

    private static final double INPUT = 132;

    FieldView(BoundField field) {
        getStyleClass().add("form-field");
        var name = new Label(words(field.name()));
        name.setTooltip(Buttons.tooltip(tip(field)));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(90);
        HBox.setHgrow(name, Priority.ALWAYS);
        var input = input(field);
        name.setLabelFor(input);
        var line = new HBox(8, name, input);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, problem(field.problem()));
        if (!field.hint().isEmpty()) {
            var hint = new Label(field.hint().replace("..", " to "));
            hint.getStyleClass().add("form-hint");
            getChildren().add(1, hint);
            field.problem().subscribe(text -> Panes.show(hint, text.isEmpty()));
        }
    }

    /// A line for what is wrong, which takes no room while nothing is.
    static Label problem(ObservableValue<String> problem) {
        var label = new Label();
        label.getStyleClass().add("form-problem");
        label.setWrapText(true);
        label.textProperty().bind(problem);
        problem.subscribe(text -> Panes.show(label, !text.isEmpty()));
        return label;
    }

    private static String tip(BoundField field) {
        var usual = "--set %s=%s".formatted(field.name(), field.bound().initial());
        return field.doc().isEmpty() ? usual : field.doc() + "\n" + usual;
    }

    /// `resourceManagers` as `resource managers`.
    private static String words(String name) {
        var spaced = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
        return Character.toUpperCase(spaced.charAt(0))
                + spaced.substring(1).toLowerCase(Locale.ROOT);
    }

    private static Node input(BoundField field) {
        return switch (field.kind()) {
            case CHECK -> check(field);
            case CHOICE -> choice(field);
            case NUMBER -> number(field);
            case TEXT -> text(field);
        };
    }

    private static Node check(BoundField field) {
        var box = new CheckBox();
        box.setSelected(field.textProperty().get().equals("true"));
        box.selectedProperty().subscribe(on -> field.textProperty().set(String.valueOf(on)));
        field.textProperty().subscribe(text -> box.setSelected(text.equals("true")));
        box.setId("bound-" + field.name());
        return box;
    }

    private static Node choice(BoundField field) {
        var box = new ComboBox<String>();
        box.getItems().setAll(field.choices());
        box.setPrefWidth(INPUT);
        box.valueProperty().bindBidirectional(field.textProperty());
        box.setId("bound-" + field.name());
        return box;
    }

    /// A field with a step up and a step down; typing is checked as one types.
    private static Node number(BoundField field) {
        var input = text(field);
        input.setAlignment(Pos.CENTER_RIGHT);
        input.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                field.step(event.getCode() == KeyCode.UP ? 1 : -1);
                event.consume();
            }
        });
        input.setPrefWidth(INPUT - 56);
        var less = Buttons.icon(Feather.MINUS, "One less (Down)", () -> field.step(-1));
        var more = Buttons.icon(Feather.PLUS, "One more (Up)", () -> field.step(1));
        less.setFocusTraversable(false);
        more.setFocusTraversable(false);
        var line = new HBox(less, input, more);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("stepping");
        return line;
    }

    private static TextField text(BoundField field) {
        var input = new TextField();
        input.setPrefWidth(INPUT);
        input.textProperty().bindBidirectional(field.textProperty());
        input.setId("bound-" + field.name());
        field.problem()
                .subscribe(text ->
                        input.pseudoClassStateChanged(Styles.STATE_DANGER, !text.isEmpty()));
        return input;
    }
}
