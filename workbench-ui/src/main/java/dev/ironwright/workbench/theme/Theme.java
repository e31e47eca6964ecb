package dev.ironwright.workbench.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import java.util.Locale;

/// The light theme or the dark one.
public enum Theme {
    LIGHT,
    DARK;

    /// The other one.
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// The style sheet that JavaFX applies below all others.
    public String userAgentStylesheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /// The colours of what is drawn rather than styled.
    public Palette palette() {
        return switch (this) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
        };
    }

    /// The name under which it is remembered, and the style class of the window's root.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The theme with this label; the light one when there is none such.
    public static Theme of(String label) {
        return label.equals(DARK.label()) ? DARK : LIGHT;
    }
}
