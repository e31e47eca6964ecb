package dev.ironwright.workbench.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.ironwright.explorer.Trace;
import dev.ironwright.workbench.fixtures.Relays;

import org.junit.jupiter.api.Test;

import java.util.List;

class VisitsTest {

    private final Trace trace = Relays.lostToken();
    private final Visits visits = new Visits(trace.initial());

    @Test
    void goingBackKeepsTheWayForward() {
        walk();
        visits.back();
        visits.back();
        assertEquals(List.of(0, 1, 2, 3, 4), depths());
        assertEquals(2, visits.current().depth());
        visits.forward();
        assertEquals(3, visits.current().depth());
    }

    @Test
    void anotherStepIsABranchAndTheOldOneStays() {
        walk();
        var end = visits.current();
        visits.go(visits.path().get(1));
        visits.step(trace.transitions().get(3));
        assertEquals(List.of(0, 1, 2), depths());
        assertEquals(6, visits.count());
        visits.go(end);
        assertEquals(List.of(0, 1, 2, 3, 4), depths());
    }

    @Test
    void theSameStepLeadsToTheSameVisit() {
        walk();
        var end = visits.current();
        visits.go(visits.roots().getFirst());
        walk();
        assertSame(end, visits.current());
        assertEquals(5, visits.count());
    }

    @Test
    void anotherInitialStateIsAnotherRoot() {
        walk();
        visits.begin(trace.last());
        assertEquals(2, visits.roots().size());
        visits.begin(trace.initial());
        assertEquals(2, visits.roots().size());
        assertEquals(List.of(0, 1, 2, 3, 4), depths());
    }

    @Test
    void aFollowedTraceLiesAhead() {
        var way = visits.follow(trace);
        assertEquals(5, way.size());
        assertEquals(0, visits.current().depth());
        assertEquals(List.of(0, 1, 2, 3, 4), depths());
        assertEquals(trace, way.getLast().trace());
    }

    private void walk() {
        trace.transitions().forEach(visits::step);
    }

    private List<Integer> depths() {
        return visits.path().stream().map(Visit::depth).toList();
    }
}
