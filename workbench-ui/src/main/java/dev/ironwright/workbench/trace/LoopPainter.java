package dev.ironwright.workbench.trace;

import dev.ironwright.workbench.theme.Fonts;
import dev.ironwright.workbench.theme.Palette;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Paints what comes again and again: a band behind its steps, a line from the last of them back to
/// the first, and below them words that say so.
final class LoopPainter {

    private static final double LINE = 8;
    private static final double HEAD = 5;
    private static final double TAG = 18;

    private final GraphicsContext g;
    private final Palette colours;
    private final Geometry geometry;
    private final Sequence sequence;

    LoopPainter(GraphicsContext g, Palette colours, Geometry geometry, Sequence sequence) {
        this.g = g;
        this.colours = colours;
        this.geometry = geometry;
        this.sequence = sequence;
    }

    private int last() {
        return sequence.rows().size() - 1;
    }

    private double top() {
        return geometry.y(sequence.loop().orElse(last()) + 0.5);
    }

    private double bottom() {
        return geometry.y(last() + 0.5);
    }

    void paintBand() {
        if (sequence.loop().orElse(last()) < last()) {
            g.setFill(colours.over(colours.danger(), 0.07));
            g.fillRect(0, top(), geometry.width(), bottom() - top());
            g.setStroke(colours.over(colours.danger(), 0.45));
            g.setLineWidth(1);
            g.setLineDashes(4, 4);
            double up = Math.round(top()) + 0.5;
            double down = Math.round(bottom()) + 0.5;
            g.strokeLine(0, up, geometry.width(), up);
            g.strokeLine(0, down, geometry.width(), down);
            g.setLineDashes();
        }
    }

    /// Beside the numbers of the steps, so that it crosses nothing.
    void paintReturn(Labelling labelling) {
        if (sequence.loop().isEmpty()) {
            return;
        }
        if (sequence.loop().getAsInt() < last()) {
            arrow();
        }
        tag(labelling);
    }

    private void arrow() {
        double up = top() + 8;
        double down = bottom() - 8;
        g.setStroke(colours.danger());
        g.setFill(colours.danger());
        g.setLineWidth(1.6);
        g.strokePolyline(
                new double[] {LINE + 5, LINE, LINE, LINE + 5},
                new double[] {down, down, up, up},
                4);
        g.fillPolygon(
                new double[] {LINE + 5, LINE + 5, LINE + 5 + HEAD},
                new double[] {up - HEAD, up + HEAD, up},
                3);
    }

    private void tag(Labelling labelling) {
        var font = Fonts.strong(11);
        int first = sequence.loop().orElse(0) + 1;
        var text =
                Texts.cut(
                        first > last()
                                ? "nothing more, for ever"
                                : first == last()
                                        ? "step %d again and again, for ever".formatted(first)
                                        : "steps %d to %d again and again, for ever"
                                                .formatted(first, last()),
                        font,
                        geometry.width() - 2 * Geometry.GUTTER);
        double width = Texts.width(text, font) + 16;
        double x = LINE;
        double y = bottom() + 4;
        labelling.occupy(x, y, width, TAG);
        g.setFill(colours.danger());
        g.fillRoundRect(x, y, width, TAG, 8, 8);
        g.setFont(font);
        g.setFill(colours.surface());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(text, x + 8, y + TAG / 2);
    }
}
