package dev.ironwright.workbench.run;

import dev.ironwright.workbench.run.SearchHistory.Point;
import dev.ironwright.workbench.theme.Fonts;
import dev.ironwright.workbench.theme.Palette;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The search over time: distinct states and queue on the left scale, depth on the right one.
final class SearchChart extends Region {

    private static final double LEFT = 64;
    private static final double RIGHT = 48;
    private static final double TOP = 40;
    private static final double BOTTOM = 30;

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Palette> palette;
    private List<Point> points = List.of();

    SearchChart(ObservableValue<Palette> palette) {
        this.palette = palette;
        getChildren().add(canvas);
        setMinSize(0, 0);
        palette.subscribe(_ -> paint());
    }

    void show(List<Point> history) {
        points = history;
        paint();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void paint() {
        var colours = palette.getValue();
        var g = canvas.getGraphicsContext2D();
        g.setFill(colours.surface());
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (points.isEmpty() || plotWidth() < 80 || plotHeight() < 40) {
            return;
        }
        double time = Math.max(0.05, points.getLast().seconds());
        double states = Scale.nice(most(Point::distinct, Point::queued));
        double depth = Scale.nice(most(Point::depth, Point::depth));
        grid(g, colours, time, states, depth);
        area(g, colours.lane(0), Point::distinct, time, states);
        area(g, colours.lane(3), Point::queued, time, states);
        line(g, colours.lane(2), Point::depth, time, depth, 1.4);
        legend(g, colours);
    }

    private double most(ToDoubleFunction<Point> one, ToDoubleFunction<Point> other) {
        return points.stream()
                .mapToDouble(p -> Math.max(one.applyAsDouble(p), other.applyAsDouble(p)))
                .max()
                .orElse(1);
    }

    private double plotWidth() {
        return canvas.getWidth() - LEFT - RIGHT;
    }

    private double plotHeight() {
        return canvas.getHeight() - TOP - BOTTOM;
    }

    private double x(double seconds, double most) {
        return LEFT + plotWidth() * seconds / most;
    }

    private double y(double value, double most) {
        return TOP + plotHeight() * (1 - value / most);
    }

    private void grid(
            GraphicsContext g, Palette colours, double time, double states, double depth) {
        g.setFont(Fonts.text(11));
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        for (int i = 0; i <= 4; i++) {
            double y = Math.round(y(i, 4)) + 0.5;
            g.setStroke(colours.over(colours.line(), i == 0 ? 1 : 0.6));
            g.strokeLine(LEFT, y, LEFT + plotWidth(), y);
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFill(colours.muted());
            g.fillText(Scale.label(states * i / 4), LEFT - 8, y);
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(colours.lane(2));
            g.fillText(Scale.label(depth * i / 4), LEFT + plotWidth() + 8, y);
        }
        g.setFill(colours.muted());
        g.setTextAlign(TextAlignment.CENTER);
        for (int i = 0; i <= 4; i++) {
            g.fillText(
                    String.format(Locale.ROOT, time < 4 ? "%.2f s" : "%.1f s", time * i / 4),
                    x(i, 4),
                    canvas.getHeight() - BOTTOM / 2);
        }
    }

    private void area(
            GraphicsContext g,
            Color colour,
            ToDoubleFunction<Point> value,
            double time,
            double most) {
        g.beginPath();
        g.moveTo(x(0, time), y(0, most));
        points.forEach(p -> g.lineTo(x(p.seconds(), time), y(value.applyAsDouble(p), most)));
        g.lineTo(x(points.getLast().seconds(), time), y(0, most));
        g.closePath();
        g.setFill(colour.deriveColor(0, 1, 1, 0.14));
        g.fill();
        line(g, colour, value, time, most, 2);
    }

    private void line(
            GraphicsContext g,
            Color colour,
            ToDoubleFunction<Point> value,
            double time,
            double most,
            double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.beginPath();
        g.moveTo(x(0, time), y(0, most));
        points.forEach(p -> g.lineTo(x(p.seconds(), time), y(value.applyAsDouble(p), most)));
        g.stroke();
    }

    private void legend(GraphicsContext g, Palette colours) {
        var last = points.getLast();
        double x = LEFT;
        x = entry(g, colours, x, colours.lane(0), "Distinct " + Figures.count(last.distinct()));
        x = entry(g, colours, x, colours.lane(3), "Queue " + Figures.count(last.queued()));
        entry(g, colours, x, colours.lane(2), "Depth " + last.depth() + " (right scale)");
    }

    private static double entry(
            GraphicsContext g, Palette colours, double x, Color colour, String text) {
        g.setFill(colour);
        g.fillRoundRect(x, TOP / 2 - 5, 10, 10, 4, 4);
        g.setFill(colours.text());
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(Fonts.text(12));
        g.fillText(text, x + 16, TOP / 2);
        return x + 16 + 7.2 * text.length() + 24;
    }
}
