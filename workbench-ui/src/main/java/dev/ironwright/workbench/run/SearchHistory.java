package dev.ironwright.workbench.run;

import dev.ironwright.explorer.Census;

import java.util.ArrayList;
import java.util.List;

/// How a search went over time, in a bounded number of points.
///
/// When there are too many, every other one goes, so that old times are as dense as new ones.
public final class SearchHistory {

    /// One photograph of the search.
    public record Point(double seconds, long distinct, long queued, int depth) {

        static Point of(Census census) {
            return new Point(
                    census.elapsed().toNanos() / 1e9,
                    census.distinct(),
                    census.queued(),
                    census.depth());
        }
    }

    private static final int MOST = 600;

    private final List<Point> points = new ArrayList<>();
    private double spacing;

    /// Adds a photograph unless it is too close to the one before.
    void add(Census census) {
        var point = Point.of(census);
        if (points.isEmpty() || point.seconds() - points.getLast().seconds() >= spacing) {
            points.add(point);
        }
        if (points.size() > MOST) {
            thin();
        }
    }

    /// Adds the last photograph, which is always shown.
    void end(Census census) {
        points.add(Point.of(census));
    }

    void clear() {
        points.clear();
        spacing = 0;
    }

    /// The photographs in the order taken.
    public List<Point> points() {
        return List.copyOf(points);
    }

    private void thin() {
        for (int i = points.size() - 2; i > 0; i -= 2) {
            points.remove(i);
        }
        spacing = 2 * points.getLast().seconds() / MOST;
    }
}
