package dev.ironwright.workbench.theme;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

import java.util.List;

/// The bundled fonts: Inter for what is read, JetBrains Mono for code and values.
public final class Fonts {

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/";
    private static final List<String> FILES =
            List.of(
                    "inter/Inter-Regular.otf",
                    "inter/Inter-SemiBold.otf",
                    "inter/Inter-Bold.otf",
                    "inter/Inter-Italic.otf",
                    "jetbrains_mono/JetBrainsMono-Regular.ttf",
                    "jetbrains_mono/JetBrainsMono-Bold.ttf",
                    "jetbrains_mono/JetBrainsMono-Italic.ttf");

    public static final String TEXT = "Inter";
    public static final String MONO = "JetBrains Mono";

    private Fonts() {}

    /// Makes the fonts known to JavaFX. A font that is missing is replaced by the platform's.
    public static void load() {
        for (var file : FILES) {
            var url = Fonts.class.getResource(FOLDER + file);
            if (url != null) {
                Font.loadFont(url.toExternalForm(), 13);
            }
        }
    }

    /// The font of labels in drawings.
    public static Font text(double size) {
        return Font.font(TEXT, size);
    }

    /// As above, standing out.
    public static Font strong(double size) {
        return Font.font(TEXT, FontWeight.SEMI_BOLD, size);
    }

    /// The font of values in drawings.
    public static Font mono(double size) {
        return Font.font(MONO, size);
    }
}
