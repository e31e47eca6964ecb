package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.tables.Event;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;

import java.util.Arrays;

/// The steps of one state at a time, those that change nothing left out. For one thread.
final class Successors {

    private static final int OFTEN = (1 << 14) - 1;

    private final StateGraph graph;
    private final Tables tables;
    private final Row[] rows;
    private final int[] state;
    private int[] targets = new int[32];
    private Event[] events = new Event[32];
    private int count;
    private int asked;

    Successors(StateGraph graph) {
        this.graph = graph;
        tables = graph.tables();
        rows = new Row[tables.rowsAtMost()];
        state = new int[tables.width()];
    }

    /// Finds the steps of a state; their number.
    ///
    /// @throws Watch.Cut when a limit is met
    int of(int number) {
        if ((++asked & OFTEN) == 0) {
            graph.watch().proceed();
        }
        graph.load(number, state);
        long fingerprint = graph.fingerprint(number);
        count = 0;
        int n = tables.rowsOf(state, rows);
        for (int r = 0; r < n; r++) {
            var row = rows[r];
            for (int i = 0; i < row.moving(); i++) {
                long change = tables.change(state, row, row.moving(i));
                if (change != 0) {
                    add(graph.number(fingerprint + change), row.event(row.moving(i)));
                }
            }
        }
        return count;
    }

    private void add(int target, Event event) {
        if (count == targets.length) {
            targets = Arrays.copyOf(targets, 2 * count);
            events = Arrays.copyOf(events, 2 * count);
        }
        targets[count] = target;
        events[count++] = event;
    }

    /// Where a step leads; -1 where a constraint keeps out.
    int target(int i) {
        return targets[i];
    }

    Event event(int i) {
        return events[i];
    }

    /// The state whose steps these are; written anew by [#of].
    int[] state() {
        return state;
    }
}
