package dev.ironwright.workbench.trace;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.List;

/// Finds a free place for each label of a drawing.
final class Labelling {

    private static final double[] PLACES = {0.5, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8};

    private final List<Rectangle2D> taken = new ArrayList<>();

    /// Keeps labels off this place.
    void occupy(double x, double y, double width, double height) {
        taken.add(new Rectangle2D(x, y, width, height));
    }

    /// The middle of a label of this size near a line: the first place along it that is free.
    ///
    /// @param least the leftmost middle that is allowed
    /// @param most the rightmost one
    Point2D place(Line line, double width, double height, double least, double most) {
        for (double t : PLACES) {
            var middle = new Point2D(Math.clamp(line.along(t), least, most), line.down(t));
            if (free(box(middle, width, height))) {
                taken.add(box(middle, width, height));
                return middle;
            }
        }
        var middle = new Point2D(Math.clamp(line.along(0.5), least, most), line.down(0.5));
        taken.add(box(middle, width, height));
        return middle;
    }

    private boolean free(Rectangle2D box) {
        return taken.stream().noneMatch(box::intersects);
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
