package dev.ironwright.workbench.theme;

import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/// The theme in use, and its style sheets on the window.
public final class Appearance {

    private final ReadOnlyObjectWrapper<Theme> theme;
    private final ObservableValue<Palette> palette;

    public Appearance(Theme first) {
        theme = new ReadOnlyObjectWrapper<>(first);
        palette = theme.map(Theme::palette);
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /// The colours for drawings; changes with the theme.
    public ObservableValue<Palette> palette() {
        return palette;
    }

    public void toggle() {
        theme.set(theme.get().other());
    }

    /// Styles this root now and whenever the theme changes.
    public void style(Parent root) {
        root.getStylesheets()
                .add(
                        Appearance.class
                                .getResource("/dev/ironwright/workbench/theme/workbench.css")
                                .toExternalForm());
        theme.subscribe(now -> {
            Application.setUserAgentStylesheet(now.userAgentStylesheet());
            root.getStyleClass().removeAll(Theme.LIGHT.label(), Theme.DARK.label());
            root.getStyleClass().add(now.label());
        });
    }
}
