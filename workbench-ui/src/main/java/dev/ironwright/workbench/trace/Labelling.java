package dev.ironwright.workbench.trace;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds a free place for each label of a drawing.
final class Labelling {

    private static final double[] PLACES = {0.5, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8};

    private final List<Rectangle2D> taken = new ArrayList<>();

    /// Keeps labels off this place.
    void occupy(double x, double y, double width, double height) {
        taken.add(new Rectangle2D(x, y, width, height));
    }

    /// The middle of a label of this size near a line: the first place along it that is free, or the
    /// one where it covers least.
    ///
    /// @param least the leftmost middle that is allowed
    /// @param most the rightmost one
    Point2D place(Line line, double width, double height, double least, double most) {
        // The first of those that cover equally little.
        var middle =
                Arrays.stream(PLACES)
                        .mapToObj(t -> middle(line, t, least, most))
                        .min(Comparator.comparingDouble(at -> covered(box(at, width, height))))
                        .orElseThrow();
        taken.add(box(middle, width, height));
        return middle;
    }

    private static Point2D middle(Line line, double t, double least, double most) {
        return new Point2D(Math.clamp(line.along(t), least, most), line.down(t));
    }

    private double covered(Rectangle2D box) {
        return taken.stream().mapToDouble(other -> common(box, other)).sum();
    }

    /// The area that two boxes have in common.
    private static double common(Rectangle2D one, Rectangle2D other) {
        double width =
                Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height =
                Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    private static Rectangle2D box(Point2D middle, double width, double height) {
        return new Rectangle2D(
                middle.getX() - width / 2, middle.getY() - height / 2, width, height);
    }

    /// A line from one point to another.
    record Line(double x1, double y1, double x2, double y2) {

        double angle() {
            return Math.atan2(y2 - y1, x2 - x1);
        }

        double along(double t) {
            return x1 + (x2 - x1) * t;
        }

        double down(double t) {
            return y1 + (y2 - y1) * t;
        }
    }
}
