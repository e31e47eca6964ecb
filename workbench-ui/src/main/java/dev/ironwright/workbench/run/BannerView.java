package dev.ironwright.workbench.run;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.run.Words.Mood;
import dev.ironwright.workbench.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Arrays;
import java.util.Locale;

/// The verdict in words, coloured by its kind; always in sight.
public final class BannerView extends HBox {

    private final Label headline = label("banner-headline");
    private final Label detail = label("banner-detail");
    private final Label evidence = label("banner-evidence");
    private final StackPane sign = new StackPane();
    private Mood mood = Mood.NEUTRAL;

    /// Kept, because what it watches holds it only weakly.
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private final BannerViewModel model;

    /// @param offers buttons at the right end
    public BannerView(BannerViewModel model, Node... offers) {
        this.model = model;
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        sign.setMinWidth(24);
        sign.setAlignment(Pos.CENTER);
        var texts = new VBox(2, headline, detail, evidence);
        texts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(sign, texts);
        getChildren().addAll(offers);
        sign.getChildren().setAll(icon(mood));
        model.words().subscribe(this::show);
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void show(Words words) {
        headline.setText(words.headline());
        put(detail, words.detail());
        put(evidence, words.evidence());
        evidence.setTooltip(Buttons.tooltip(words.evidence()));
        getStyleClass()
                .removeAll(Arrays.stream(Mood.values()).map(BannerView::styleClass).toList());
        getStyleClass().add(styleClass(words.mood()));
        if (words.mood() != mood) {
            mood = words.mood();
            sign.getChildren().setAll(icon(mood));
        }
    }

    private static void put(Label label, String text) {
        label.setText(text);
        Panes.show(label, !text.isEmpty());
    }

    private static String styleClass(Mood mood) {
        return "banner-" + mood.name().toLowerCase(Locale.ROOT);
    }

    private static Node icon(Mood mood) {
        return switch (mood) {
            case NEUTRAL -> Icons.of(Feather.INFO);
            case WORKING -> {
                var turning = new ProgressIndicator();
                turning.setMaxSize(20, 20);
                yield turning;
            }
            case WAITING -> Icons.of(Feather.PAUSE_CIRCLE);
            case GOOD -> Icons.of(Feather.CHECK_CIRCLE);
            case CAUTION -> Icons.of(Feather.ALERT_TRIANGLE);
            case BAD -> Icons.of(Feather.X_OCTAGON);
        };
    }
}
