package dev.ironwright.workbench.trace;

/// Where the lanes and rows of a sequence diagram are on its canvas.
///
/// @param lanes how many lanes there are
/// @param rows how many rows there are
/// @param width of the canvas
/// @param height of the canvas
/// @param zoom 1 for the usual size
/// @param scrollX how far it is scrolled to the right
/// @param scrollY how far it is scrolled down
record Geometry(
        int lanes,
        int rows,
        double width,
        double height,
        double zoom,
        double scrollX,
        double scrollY) {

    /// The room of the numbers at the left.
    static final double GUTTER = 36;

    /// The room of the lanes' names at the top.
    static final double HEAD = 38;

    private static final double ROW = 48;
    private static final double NARROWEST_LANE = 84;
    private static final double LEAST_ZOOM = 0.4;
    private static final double MOST_ZOOM = 2;

    static Geometry empty() {
        return new Geometry(0, 0, 0, 0, 1, 0, 0);
    }

    double rowHeight() {
        return ROW * zoom;
    }

    /// Lanes share the width, unless that makes them too narrow to read.
    double laneWidth() {
        return lanes == 0
                ? NARROWEST_LANE
                : Math.max(NARROWEST_LANE * Math.max(zoom, 0.75), (width - GUTTER) / lanes);
    }

    /// The middle of a lane.
    double x(int lane) {
        return GUTTER + laneWidth() * (lane + 0.5) - scrollX;
    }

    /// The middle of a row.
    double y(double row) {
        return HEAD + rowHeight() * (row + 0.5) - scrollY;
    }

    /// Half the height of a step's box.
    double halfBox() {
        return 12 * Math.min(zoom, 1.3);
    }

    /// The row at this height; -1 when there is none.
    int rowAt(double y) {
        int row = (int) Math.floor((y - HEAD + scrollY) / rowHeight());
        return y < HEAD || row >= rows ? -1 : row;
    }

    /// How far it can be scrolled to the right; half a row more is left for packets that stay.
    double mostX() {
        return Math.max(0, GUTTER + laneWidth() * lanes - width);
    }

    double mostY() {
        return Math.max(0, HEAD + rowHeight() * (rows + 0.7) - height);
    }

    Geometry sized(double newWidth, double newHeight) {
        return new Geometry(lanes, rows, newWidth, newHeight, zoom, scrollX, scrollY).clamped();
    }

    Geometry of(int newLanes, int newRows) {
        return new Geometry(newLanes, newRows, width, height, zoom, 0, 0);
    }

    Geometry scrolled(double newX, double newY) {
        return new Geometry(lanes, rows, width, height, zoom, newX, newY).clamped();
    }

    Geometry zoomed(double newZoom) {
        var clamped = Math.clamp(newZoom, LEAST_ZOOM, MOST_ZOOM);
        var factor = clamped / zoom;
        return new Geometry(lanes, rows, width, height, clamped, scrollX, scrollY * factor)
                .clamped();
    }

    /// As large as the whole trace can be seen at once, but no larger than usual.
    Geometry fitted() {
        return rows == 0
                ? this
                : zoomed(Math.min(1, (height - HEAD) / (ROW * (rows + 0.7)))).scrolled(0, 0);
    }

    /// Scrolled as little as it takes to see this row and its neighbours, and this lane when it is one.
    Geometry revealing(int row, int lane) {
        double x = scrollX;
        if (lane >= 0) {
            double right = laneWidth() * (lane + 1) + GUTTER - width;
            x = Math.clamp(scrollX, Math.min(right, laneWidth() * lane), laneWidth() * lane);
        }
        double top = rowHeight() * Math.max(0, row - 1);
        double bottom = rowHeight() * Math.min(rows + 0.7, row + 2) + HEAD - height;
        double y = scrollY > top ? top : Math.max(scrollY, bottom);
        return scrolled(x, y);
    }

    private Geometry clamped() {
        return new Geometry(
                lanes,
                rows,
                width,
                height,
                zoom,
                Math.clamp(scrollX, 0, mostX()),
                Math.clamp(scrollY, 0, mostY()));
    }
}
