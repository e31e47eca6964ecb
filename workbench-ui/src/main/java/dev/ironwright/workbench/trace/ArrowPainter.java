package dev.ironwright.workbench.trace;

import dev.ironwright.workbench.theme.Fonts;
import dev.ironwright.workbench.theme.Palette;
import dev.ironwright.workbench.trace.Labelling.Line;
import dev.ironwright.workbench.trace.Sequence.Arrow;
import dev.ironwright.workbench.trace.Sequence.Fate;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import java.util.HashSet;
import java.util.Set;

/// Paints packets as arrows from the step that sent them to the step that ended them.
///
/// A packet that nothing received is a dashed stub, one that was lost ends in a cross. What the
/// selected step sent or received stands out.
final class ArrowPainter {

    private static final double HEAD = 7;

    private final GraphicsContext g;
    private final Palette colours;
    private final Geometry geometry;
    private final int selected;
    private final Labelling labelling;
    private final Set<String> told = new HashSet<>();

    ArrowPainter(
            GraphicsContext g,
            Palette colours,
            Geometry geometry,
            int selected,
            Labelling labelling) {
        this.g = g;
        this.colours = colours;
        this.geometry = geometry;
        this.selected = selected;
        this.labelling = labelling;
    }

    void paintLine(Arrow arrow) {
        var line = line(arrow);
        var colour = colour(arrow);
        g.setStroke(colour);
        g.setLineWidth(near(arrow) ? 2 : 1.2);
        g.setLineDashes(dashes(arrow.fate()));
        g.strokeLine(line.x1(), line.y1(), line.x2(), line.y2());
        g.setLineDashes();
        if (arrow.fate() == Fate.DROPPED) {
            cross(line);
        } else {
            head(line, colour);
        }
    }

    void paintLabel(Arrow arrow) {
        if (geometry.zoom() < 0.6 || arrow.fate() == Fate.PENDING && !tells(arrow)) {
            return;
        }
        var line = line(arrow);
        var font = Fonts.mono(10.5 * Math.min(geometry.zoom(), 1.2));
        var text = Texts.cut(arrow.label(), font, room(arrow));
        double width = Texts.width(text, font) + 8;
        double least = leftmost(arrow, line) + width / 2;
        var middle =
                labelling.place(
                        arrow.fate() == Fate.PENDING ? end(line) : line,
                        width,
                        16,
                        least,
                        Math.max(least, geometry.width() - width / 2 - 10));
        double x = middle.getX();
        double y = middle.getY();
        g.setFill(colours.surface().deriveColor(0, 1, 1, 0.88));
        g.fillRoundRect(x - width / 2, y - 8, width, 16, 6, 6);
        g.setFont(font);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(near(arrow) ? colours.text() : colours.muted());
        g.fillText(text, x, y);
    }

    /// What is written begins beside the box of the step that writes it.
    private static double leftmost(Arrow arrow, Line line) {
        return arrow.fate() == Fate.WRITTEN ? line.x1() : Geometry.GUTTER;
    }

    /// A label may be as long as its arrow spans lanes, or a lane and a half, and ends on the canvas.
    private double room(Arrow arrow) {
        double spanned =
                geometry.laneWidth() * Math.max(1.5, 0.85 * Math.abs(arrow.to() - arrow.from()));
        double left = geometry.width() - leftmost(arrow, line(arrow)) - 18;
        return Math.min(spanned, Math.max(24, left));
    }

    /// Of several packets that are still under way, only the selected step's tell what they are, and
    /// a broadcast tells it once.
    private boolean tells(Arrow arrow) {
        return near(arrow) && told.add(arrow.label());
    }

    private static Line end(Line line) {
        return new Line(line.along(0.85), line.down(0.85), line.x2(), line.down(1.3));
    }

    /// True when the selected step sent or ended it.
    boolean near(Arrow arrow) {
        return arrow.sentAt() == selected || arrow.endsAt() == selected;
    }

    private Line line(Arrow arrow) {
        double x1 = geometry.x(arrow.from());
        double x2 = geometry.x(arrow.to());
        double half = geometry.halfBox();
        if (arrow.fate() == Fate.WRITTEN) {
            double y = geometry.y(arrow.sentAt());
            return new Line(x1 + Math.copySign(geometry.laneWidth() / 2 - 6, x2 - x1), y, x2, y);
        }
        double y1 = geometry.y(arrow.sentAt()) + half;
        double aside = arrow.from() == arrow.to() ? geometry.laneWidth() * 0.3 : 0;
        return switch (arrow.fate()) {
            case RECEIVED, READ ->
                    new Line(x1 + aside, y1, x2 + aside, geometry.y(arrow.endsAt()) - half - 1);
            case DROPPED ->
                    new Line(x1 + aside, y1, (x1 + x2) / 2 + aside, geometry.y(arrow.endsAt()));
            case PENDING ->
                    new Line(
                            x1 + aside,
                            y1,
                            x1 + aside + (x2 - x1) * 0.3,
                            y1 + geometry.rowHeight() * 0.62);
            case WRITTEN -> throw new IllegalStateException("a write is no packet: " + arrow);
        };
    }

    private Color colour(Arrow arrow) {
        var base =
                switch (arrow.fate()) {
                    case RECEIVED, READ, WRITTEN ->
                            near(arrow) ? colours.accent() : colours.muted();
                    case DROPPED -> colours.danger();
                    case PENDING -> colours.muted();
                };
        double strength =
                arrow.fate() == Fate.PENDING && !near(arrow) ? 0.45 : near(arrow) ? 1 : 0.75;
        return colours.over(base, strength);
    }

    private static double[] dashes(Fate fate) {
        return switch (fate) {
            case RECEIVED, WRITTEN -> new double[0];
            case READ -> new double[] {2, 4};
            case DROPPED, PENDING -> new double[] {5, 4};
        };
    }

    private void head(Line line, Color colour) {
        double angle = line.angle();
        double[] xs = {
            line.x2(),
            line.x2() - HEAD * Math.cos(angle - 0.45),
            line.x2() - HEAD * Math.cos(angle + 0.45)
        };
        double[] ys = {
            line.y2(),
            line.y2() - HEAD * Math.sin(angle - 0.45),
            line.y2() - HEAD * Math.sin(angle + 0.45)
        };
        g.setFill(colour);
        g.fillPolygon(xs, ys, 3);
    }

    private void cross(Line line) {
        g.setStroke(colours.danger());
        g.setLineWidth(2.2);
        g.strokeLine(line.x2() - 5, line.y2() - 5, line.x2() + 5, line.y2() + 5);
        g.strokeLine(line.x2() - 5, line.y2() + 5, line.x2() + 5, line.y2() - 5);
    }
}
