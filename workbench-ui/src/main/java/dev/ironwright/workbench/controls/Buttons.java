package dev.ironwright.workbench.controls;

import atlantafx.base.theme.Styles;

import dev.ironwright.workbench.theme.Icons;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

/// Buttons that say in a tooltip what they do and which keys do the same.
public final class Buttons {

    private Buttons() {}

    /// A button with an icon and a text.
    public static Button labelled(Feather icon, String text, String tip, Runnable action) {
        var button = new Button(text, Icons.of(icon));
        button.setOnAction(_ -> action.run());
        button.setTooltip(tooltip(tip));
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return button;
    }

    /// A flat button with an icon alone; the tooltip is its name to a screen reader as well.
    public static Button icon(Feather icon, String tip, Runnable action) {
        var button = labelled(icon, "", tip, action);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(tip);
        return button;
    }

    /// A button that reads like a link in a sentence.
    public static Button link(String text, Runnable action) {
        var button = new Button(text);
        button.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT, "link-button");
        button.setOnAction(_ -> action.run());
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return button;
    }

    public static Tooltip tooltip(String text) {
        var tooltip = new Tooltip(text);
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        return tooltip;
    }
}
