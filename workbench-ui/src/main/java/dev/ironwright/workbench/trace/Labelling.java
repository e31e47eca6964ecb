package dev.ironwright.workbench.trace;

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

    /// How far along a line, from 0 to 1, a label of this size is least in the way.
    double place(double x1, double y1, double x2, double y2, double width, double height) {
        for (double t : PLACES) {
            if (free(box(x1 + (x2 - x1) * t, y1 + (y2 - y1) * t, width, height))) {
                occupyCentred(x1 + (x2 - x1) * t, y1 + (y2 - y1) * t, width, height);
                return t;
            }
        }
        occupyCentred((x1 + x2) / 2, (y1 + y2) / 2, width, height);
        return PLACES[0];
    }

    private void occupyCentred(double x, double y, double width, double height) {
        taken.add(box(x, y, width, height));
    }

    private boolean free(Rectangle2D box) {
        return taken.stream().noneMatch(box::intersects);
    }

    private static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D(x - width / 2, y - height / 2, width, height);
    }
}
