package dev.ironwright.workbench.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GeometryTest {

    private final Geometry geometry = Geometry.empty().of(3, 100).sized(600, 400);

    @Test
    void aClickFindsTheRowItIsOn() {
        for (int row : new int[] {0, 3, 6}) {
            assertEquals(row, geometry.rowAt(geometry.y(row)));
        }
        assertEquals(-1, geometry.rowAt(Geometry.HEAD - 1));
        assertEquals(-1, Geometry.empty().of(3, 2).sized(600, 400).rowAt(390));
    }

    @Test
    void aSelectedRowIsScrolledIntoSight() {
        var there = geometry.revealing(60, -1);
        assertTrue(there.y(60) > Geometry.HEAD && there.y(60) < 400, () -> "y=" + there.y(60));
        assertEquals(there, there.revealing(60, -1));
        assertEquals(0, there.revealing(0, -1).scrollY());
    }

    @Test
    void theLaneOfASelectedStepIsScrolledIntoSight() {
        var wide = Geometry.empty().of(40, 5).sized(600, 400);
        var there = wide.revealing(2, 30);
        assertTrue(there.x(30) > Geometry.GUTTER && there.x(30) < 600, () -> "x=" + there.x(30));
        assertEquals(0, there.revealing(1, 0).scrollX());
        assertEquals(there.scrollX(), there.revealing(1, -1).scrollX());
    }

    @Test
    void scrollingStopsAtTheEnds() {
        assertEquals(0, geometry.scrolled(-50, -50).scrollY());
        assertEquals(geometry.mostY(), geometry.scrolled(0, 1e9).scrollY());
        assertEquals(0, geometry.mostX());
        assertTrue(Geometry.empty().of(40, 2).sized(600, 400).mostX() > 1000);
    }

    @Test
    void theWholeTraceFitsWhenItCan() {
        var small = Geometry.empty().of(3, 12).sized(600, 400).fitted();
        assertEquals(0, small.mostY(), 1e-6);
        assertEquals(1, Geometry.empty().of(3, 2).sized(600, 400).fitted().zoom());
    }
}
