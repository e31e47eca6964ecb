package dev.ironwright.workbench.trace;

import dev.ironwright.workbench.theme.Palette;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// The sequence diagram of a trace. A click selects a step, the wheel scrolls, Ctrl and wheel zoom.
///
/// The canvas is as large as the view, never as the trace: only what is seen is painted.
public final class SequenceView extends Region {

    private static final double BAR = 8;

    private final Walk model;
    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas();
    private final ScrollBar vertical = bar(Orientation.VERTICAL);
    private final ScrollBar horizontal = bar(Orientation.HORIZONTAL);
    private final Tooltip tip = new Tooltip();
    private Geometry geometry = Geometry.empty();

    public SequenceView(Walk model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        getStyleClass().add("sequence");
        getChildren().addAll(canvas, vertical, horizontal);
        setMinSize(0, 0);
        tip.setWrapText(true);
        tip.setMaxWidth(520);
        canvas.setOnMousePressed(event -> press(event));
        canvas.setOnMouseMoved(this::hover);
        canvas.setOnMouseExited(_ -> Tooltip.uninstall(canvas, tip));
        setOnScroll(this::scroll);
        vertical.valueProperty()
                .subscribe(y -> move(geometry.scrolled(geometry.scrollX(), y.doubleValue())));
        horizontal
                .valueProperty()
                .subscribe(x -> move(geometry.scrolled(x.doubleValue(), geometry.scrollY())));
        model.sequenceProperty().subscribe(this::show);
        model.selectedProperty().subscribe(_ -> move(revealing(geometry)));
        model.failingProperty().subscribe(_ -> paint());
        palette.subscribe(_ -> paint());
    }

    public void zoomIn() {
        move(revealing(geometry.zoomed(geometry.zoom() * 1.2)));
    }

    public void zoomOut() {
        move(revealing(geometry.zoomed(geometry.zoom() / 1.2)));
    }

    public void fit() {
        move(geometry.fitted());
    }

    private static ScrollBar bar(Orientation orientation) {
        var bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setMin(0);
        bar.setUnitIncrement(48);
        return bar;
    }

    private void show(Sequence sequence) {
        geometry = geometry.of(sequence.lanes().size(), sequence.rows().size());
        move(revealing(geometry));
    }

    /// The selected step is in sight.
    private Geometry revealing(Geometry from) {
        int row = model.selectedProperty().get();
        var rows = model.sequenceProperty().get().rows();
        return from.revealing(row, row < rows.size() ? rows.get(row).lane() : -1);
    }

    private void press(MouseEvent event) {
        requestFocus();
        model.select(geometry.rowAt(event.getY()));
    }

    private void hover(MouseEvent event) {
        int row = geometry.rowAt(event.getY());
        if (row < 0 || row >= model.stepsProperty().get().size()) {
            Tooltip.uninstall(canvas, tip);
            return;
        }
        var step = model.stepsProperty().get().get(row);
        tip.setText(step.detail().isEmpty() ? step.title() : step.title() + "\n" + step.detail());
        Tooltip.install(canvas, tip);
    }

    private void scroll(ScrollEvent event) {
        if (event.isControlDown()) {
            move(geometry.zoomed(geometry.zoom() * (event.getDeltaY() > 0 ? 1.1 : 1 / 1.1)));
        } else {
            move(
                    geometry.scrolled(
                            geometry.scrollX() - event.getDeltaX(),
                            geometry.scrollY() - event.getDeltaY()));
        }
        event.consume();
    }

    private void move(Geometry next) {
        geometry = next;
        update(vertical, next.mostY(), next.height(), next.scrollY());
        update(horizontal, next.mostX(), next.width(), next.scrollX());
        paint();
    }

    private static void update(ScrollBar bar, double most, double room, double value) {
        bar.setVisible(most > 0.5);
        bar.setMax(Math.max(0, most));
        bar.setVisibleAmount(most <= 0 ? 1 : most * room / (most + room));
        bar.setBlockIncrement(Math.max(48, room - 96));
        bar.setValue(value);
    }

    private void paint() {
        new SequencePainter(
                        canvas.getGraphicsContext2D(),
                        palette.getValue(),
                        geometry,
                        model.sequenceProperty().get(),
                        model.selectedProperty().get(),
                        model.failingProperty().get())
                .paint();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        vertical.resizeRelocate(getWidth() - BAR, Geometry.HEAD, BAR, getHeight() - Geometry.HEAD);
        horizontal.resizeRelocate(0, getHeight() - BAR, getWidth() - BAR, BAR);
        move(revealing(geometry.sized(getWidth(), getHeight())));
    }
}
