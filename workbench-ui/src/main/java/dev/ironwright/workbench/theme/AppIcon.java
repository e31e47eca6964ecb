package dev.ironwright.workbench.theme;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

import java.util.List;
import java.util.stream.Stream;

/// The window's icon: three hosts and the packets between them, drawn in every size asked for.
public final class AppIcon {

    private static final Color GROUND = Color.web("#0969da");

    private AppIcon() {}

    /// The icon in the sizes that window managers use. For the fx thread.
    public static List<Image> images() {
        return Stream.of(16, 32, 64, 128, 256).map(AppIcon::image).toList();
    }

    private static Image image(int size) {
        var canvas = new Canvas(size, size);
        paint(canvas.getGraphicsContext2D(), size);
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return canvas.snapshot(parameters, null);
    }

    private static void paint(GraphicsContext g, double size) {
        g.setFill(GROUND);
        g.fillRoundRect(0, 0, size, size, size * 0.4, size * 0.4);
        g.setStroke(Color.WHITE);
        g.setLineWidth(Math.max(1, size * 0.06));
        g.strokeLine(size * 0.28, size * 0.3, size * 0.72, size * 0.5);
        g.strokeLine(size * 0.72, size * 0.5, size * 0.28, size * 0.72);
        g.setFill(Color.WHITE);
        host(g, size * 0.28, size * 0.3, size * 0.11);
        host(g, size * 0.72, size * 0.5, size * 0.13);
        host(g, size * 0.28, size * 0.72, size * 0.11);
    }

    private static void host(GraphicsContext g, double x, double y, double radius) {
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
