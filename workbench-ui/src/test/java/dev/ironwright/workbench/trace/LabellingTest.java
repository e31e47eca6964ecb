package dev.ironwright.workbench.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import javafx.geometry.Point2D;

import org.junit.jupiter.api.Test;

class LabellingTest {

    private static final Labelling.Line LINE = new Labelling.Line(0, 0, 1000, 100);

    private final Labelling labelling = new Labelling();

    @Test
    void aLabelStandsInTheMiddleUnlessSomethingIsThere() {
        assertEquals(500, place().getX());
        var second = place();
        assertNotEquals(500, second.getX());
        assertEquals(LINE.down(second.getX() / 1000), second.getY(), 1e-9);
    }

    @Test
    void boxesKeepLabelsAway() {
        labelling.occupy(450, 30, 100, 40);
        assertEquals(380, place().getX());
    }

    @Test
    void aLabelStaysInsideTheDrawing() {
        assertEquals(200, labelling.place(LINE, 80, 16, 40, 200).getX());
    }

    private Point2D place() {
        return labelling.place(LINE, 80, 16, 40, 960);
    }
}
