package dev.ironwright.workbench;

import dev.ironwright.workbench.services.Settings;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Optional;

/// Where the window was and how large, from one start to the next.
record WindowPlace(Settings settings) {

    private static final String KEY = "window";
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// Puts the window where it was, unless no screen is there any more.
    void restore(Stage stage) {
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        saved().filter(WindowPlace::onScreen)
                .ifPresent(place -> {
                    stage.setX(place.getMinX());
                    stage.setY(place.getMinY());
                    stage.setWidth(place.getWidth());
                    stage.setHeight(place.getHeight());
                });
        stage.setMaximized(settings.get(KEY + ".maximized").filter("true"::equals).isPresent());
    }

    void remember(Stage stage) {
        settings.put(KEY + ".maximized", String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isIconified()) {
            settings.put(
                    KEY,
                    "%.0f %.0f %.0f %.0f"
                            .formatted(
                                    stage.getX(),
                                    stage.getY(),
                                    stage.getWidth(),
                                    stage.getHeight()));
        }
    }

    private Optional<Rectangle2D> saved() {
        try {
            return settings.get(KEY)
                    .map(text -> text.split(" ", -1))
                    .filter(parts -> parts.length == 4)
                    .map(parts ->
                            new Rectangle2D(
                                    Double.parseDouble(parts[0]),
                                    Double.parseDouble(parts[1]),
                                    Double.parseDouble(parts[2]),
                                    Double.parseDouble(parts[3])));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean onScreen(Rectangle2D place) {
        return !Screen.getScreensForRectangle(place).isEmpty();
    }
}
