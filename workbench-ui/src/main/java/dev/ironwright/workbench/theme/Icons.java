package dev.ironwright.workbench.theme;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons of the window.
public final class Icons {

    private Icons() {}

    /// An icon in the colour of the text around it.
    public static FontIcon of(Feather icon) {
        return new FontIcon(icon);
    }

    /// As above, with a style class that gives it size or colour.
    public static FontIcon of(Feather icon, String styleClass) {
        var node = of(icon);
        node.getStyleClass().add(styleClass);
        return node;
    }
}
