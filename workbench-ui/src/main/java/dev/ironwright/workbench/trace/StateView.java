package dev.ironwright.workbench.trace;

import dev.ironwright.workbench.controls.Panes;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.List;
import java.util.Locale;

/// The state of every host and of the variables at the selected step, with what changed marked.
public final class StateView extends VBox {

    /// A value up to this length is shown whole.
    private static final int LONG = 240;

    /// How much is shown of a longer one.
    private static final int SHOWN = 160;

    private final Walk model;
    private final VBox cards = new VBox();
    private final ScrollPane scroll = new ScrollPane(cards);

    public StateView(Walk model) {
        this.model = model;
        getStyleClass().add("state");
        var only = new CheckBox("Only what changed");
        only.selectedProperty().bindBidirectional(model.onlyChangesProperty());
        var head = new HBox(only);
        head.getStyleClass().add("tab-head");
        cards.getStyleClass().add("cards");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("cards-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.cardsProperty().subscribe(_ -> show());
        model.onlyChangesProperty().subscribe(_ -> show());
    }

    private void show() {
        var only = model.onlyChangesProperty().get() && model.selectedProperty().get() > 0;
        cards.getChildren()
                .setAll(
                        model.cardsProperty().get().stream()
                                .filter(card -> !only || card.changed())
                                .map(card -> card(card, only))
                                .toList());
        if (model.selectedProperty().get() == 0) {
            scroll.setVvalue(0);
        } else {
            reveal();
        }
        if (cards.getChildren().isEmpty() && !model.cardsProperty().get().isEmpty()) {
            var nothing = new Label("This step changed no state: see the network.");
            nothing.getStyleClass().add("quiet");
            cards.getChildren().add(nothing);
        }
    }

    /// Scrolls to the first card that changed, when it is out of sight.
    private void reveal() {
        cards.getChildren().stream()
                .filter(card -> card.getStyleClass().contains("card-changed"))
                .findFirst()
                .ifPresent(card -> {
                    scroll.applyCss();
                    scroll.layout();
                    double room = scroll.getViewportBounds().getHeight();
                    double hidden = cards.getHeight() - room;
                    double top = card.getBoundsInParent().getMinY() - 10;
                    double shown = scroll.getVvalue() * Math.max(0, hidden);
                    double bottom = card.getBoundsInParent().getMaxY() + 10;
                    if (hidden > 0 && (top < shown || bottom > shown + room)) {
                        scroll.setVvalue(Math.clamp(top / hidden, 0, 1));
                    }
                });
    }

    private static Node card(StateCard card, boolean only) {
        var name = new Label(card.name());
        name.getStyleClass().add("card-name");
        if (card.role() >= 0) {
            name.getStyleClass().add("lane-" + Math.floorMod(card.role(), 6));
        }
        var head = new HBox(8, name, Panes.spacer());
        if (card.changed()) {
            var badge = new Label("changed");
            badge.getStyleClass().add("badge-changed");
            badge.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(badge);
        }
        var box = new VBox(head, fields(card.fields(), only));
        box.getStyleClass().add("card");
        box.getStyleClass().add(card.changed() ? "card-changed" : "card-same");
        return box;
    }

    private static Node fields(List<Field> fields, boolean only) {
        var lines = new VBox();
        lines.getStyleClass().add("fields");
        fields.stream()
                .filter(field -> !only || field.kind() != Field.Kind.SAME)
                .forEach(field -> lines.getChildren().add(line(field)));
        if (fields.isEmpty()) {
            lines.getChildren().add(new TextFlow(text("no state", "field-same")));
        }
        return lines;
    }

    /// The name, what it was, and what it is, on as many lines as it takes.
    private static Node line(Field field) {
        var flow = new TextFlow();
        var kind = "field-" + field.kind().name().toLowerCase(Locale.ROOT);
        flow.getStyleClass().addAll("field", kind);
        flow.setPadding(new Insets(1, 6, 1, 6 + 14.0 * field.depth()));
        var sign =
                switch (field.kind()) {
                    case ADDED -> "+ ";
                    case REMOVED -> "− ";
                    case SAME, CHANGED -> "";
                };
        if (!sign.isEmpty()) {
            flow.getChildren().add(text(sign, "field-sign"));
        }
        if (!field.name().isEmpty()) {
            flow.getChildren().add(text(field.name() + "  ", "field-name"));
        }
        field.before()
                .ifPresent(old ->
                        flow.getChildren()
                                .addAll(text(cut(old), "field-before"), text(" → ", "field-sign")));
        value(flow, field.value());
        return flow;
    }

    /// A long value is cut, and unfolded by a click.
    private static void value(TextFlow flow, String value) {
        if (value.length() <= LONG) {
            flow.getChildren().add(text(value, "field-value"));
            return;
        }
        var start = text(value.substring(0, SHOWN) + "… ", "field-value");
        var more = new Hyperlink("%,d more".formatted(value.length() - SHOWN));
        more.getStyleClass().add("field-more");
        more.setOnAction(_ -> {
            start.setText(value);
            flow.getChildren().remove(more);
        });
        flow.getChildren().addAll(start, more);
    }

    private static String cut(String text) {
        return text.length() <= LONG ? text : text.substring(0, SHOWN) + "…";
    }

    private static Text text(String content, String styleClass) {
        var text = new Text(content);
        text.getStyleClass().addAll("field-text", styleClass);
        return text;
    }
}
