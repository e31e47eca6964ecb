package dev.ironwright.workbench.trace;

import dev.ironwright.workbench.theme.Fonts;
import dev.ironwright.workbench.theme.Palette;
import dev.ironwright.workbench.trace.Sequence.Row;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import java.util.Comparator;

/// Paints a sequence diagram: bands, lanes, arrows, the steps' boxes, and the names over all.
final class SequencePainter {

    private final GraphicsContext g;
    private final Palette colours;
    private final Geometry geometry;
    private final Sequence sequence;
    private final int selected;
    private final boolean failing;
    private final Labelling labelling = new Labelling();

    /// @param failing true when the last row is an error rather than a goal
    SequencePainter(
            GraphicsContext g,
            Palette colours,
            Geometry geometry,
            Sequence sequence,
            int selected,
            boolean failing) {
        this.g = g;
        this.colours = colours;
        this.geometry = geometry;
        this.sequence = sequence;
        this.selected = selected;
        this.failing = failing;
    }

    void paint() {
        g.setFill(colours.surface());
        g.fillRect(0, 0, geometry.width(), geometry.height());
        g.setTextBaseline(VPos.CENTER);
        var loop = new LoopPainter(g, colours, geometry, sequence);
        loop.paintBand();
        bands();
        lanes();
        var arrows = new ArrowPainter(g, colours, geometry, selected, labelling);
        sequence.arrows().stream().filter(this::visible).forEach(arrows::paintLine);
        sequence.rows().stream().filter(this::visible).forEach(this::row);
        sequence.beside().stream().filter(this::visible).forEach(this::box);
        loop.paintReturn(labelling);
        // The selected step's labels choose their places first.
        sequence.arrows().stream()
                .filter(this::visible)
                .sorted(Comparator.comparing(arrow -> !arrows.near(arrow)))
                .forEach(arrows::paintLabel);
        heads();
    }

    private boolean visible(Row row) {
        double y = geometry.y(row.index());
        return y > -geometry.rowHeight() && y < geometry.height() + geometry.rowHeight();
    }

    private boolean visible(Sequence.Arrow arrow) {
        double left = Math.min(geometry.x(arrow.from()), geometry.x(arrow.to()));
        double right = Math.max(geometry.x(arrow.from()), geometry.x(arrow.to()));
        return geometry.y(arrow.endsAt()) > 0
                && geometry.y(arrow.sentAt()) < geometry.height()
                && right > Geometry.GUTTER
                && left < geometry.width();
    }

    private void bands() {
        int last = sequence.rows().size() - 1;
        if (failing && last >= 0) {
            band(last, colours.over(colours.danger(), 0.12));
        }
        if (selected >= 0 && selected <= last) {
            var colour = failing && selected == last ? colours.danger() : colours.accent();
            band(selected, colours.over(colour, 0.18));
            g.setFill(colour);
            g.fillRect(0, geometry.y(selected - 0.5), 3, geometry.rowHeight());
        }
    }

    private void band(int row, Color colour) {
        g.setFill(colour);
        g.fillRect(0, geometry.y(row - 0.5), geometry.width(), geometry.rowHeight());
    }

    private void lanes() {
        g.setLineWidth(1.5);
        for (int i = 0; i < sequence.lanes().size(); i++) {
            double x = Math.round(geometry.x(i)) + 0.5;
            g.setStroke(colours.over(colours.lane(sequence.lanes().get(i).role()), 0.35));
            g.strokeLine(x, Geometry.HEAD, x, geometry.height());
        }
    }

    private void row(Row row) {
        boolean last = row.index() == sequence.rows().size() - 1;
        g.setFont(row.index() == selected ? Fonts.strong(11) : Fonts.text(11));
        g.setFill(last && failing ? colours.danger() : colours.muted());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(String.valueOf(row.index()), Geometry.GUTTER - 10, geometry.y(row.index()));
        if (row.lane() >= 0) {
            box(row, last && failing);
        } else {
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(colours.muted());
            double y = geometry.y(row.index());
            g.fillText(row.title(), Geometry.GUTTER + 4, y);
            labelling.occupy(
                    Geometry.GUTTER + 4, y - 8, Texts.width(row.title(), Fonts.text(11)), 16);
        }
    }

    private void box(Row row) {
        box(row, row.index() == sequence.rows().size() - 1 && failing);
    }

    private void box(Row row, boolean failed) {
        var font = Fonts.strong(11.5 * Math.min(geometry.zoom(), 1.3));
        var title = Texts.cut(row.title(), font, geometry.laneWidth() - 14);
        double width = Texts.width(title, font) + 12;
        double x = geometry.x(row.lane()) - width / 2;
        double y = geometry.y(row.index()) - geometry.halfBox();
        labelling.occupy(x, y, width, 2 * geometry.halfBox());
        var role = colours.lane(sequence.lanes().get(row.lane()).role());
        var colour = failed ? colours.danger() : role;
        g.setFill(colours.over(colour, row.index() == selected ? 0.28 : 0.14));
        g.fillRoundRect(x, y, width, 2 * geometry.halfBox(), 8, 8);
        g.setStroke(colours.over(colour, row.index() == selected ? 1 : 0.7));
        g.setLineWidth(row.index() == selected ? 1.8 : 1.1);
        g.strokeRoundRect(x, y, width, 2 * geometry.halfBox(), 8, 8);
        g.setFont(font);
        g.setFill(colours.text());
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(title, geometry.x(row.lane()), geometry.y(row.index()));
    }

    private void heads() {
        g.setFill(colours.band());
        g.fillRect(0, 0, geometry.width(), Geometry.HEAD);
        g.setStroke(colours.line());
        g.setLineWidth(1);
        g.strokeLine(0, Geometry.HEAD - 0.5, geometry.width(), Geometry.HEAD - 0.5);
        g.setTextAlign(TextAlignment.CENTER);
        for (int i = 0; i < sequence.lanes().size(); i++) {
            var lane = sequence.lanes().get(i);
            var font = Fonts.strong(12);
            g.setFont(font);
            g.setFill(colours.lane(lane.role()));
            g.fillText(
                    Texts.cutName(lane.name(), font, geometry.laneWidth() - 8),
                    geometry.x(i),
                    Geometry.HEAD / 2);
        }
    }
}
