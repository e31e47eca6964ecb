package dev.ironwright.explorer.search;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.store.ChunkLog;
import dev.ironwright.explorer.store.Way;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Event;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.explorer.tables.Values;
import dev.ironwright.protocols.model.MistakeException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Rebuilds executions from how each state was first reached.
class Paths {

    final Tables tables;
    private final Origins origins;
    private final List<int[]> initial;
    private final Row[] rows;

    Paths(Tables tables, Origins origins, List<int[]> initial) {
        this.tables = tables;
        this.origins = origins;
        this.initial = initial;
        rows = new Row[tables.rowsAtMost()];
    }

    /// An execution as vectors: the states, and the event before each but the first.
    record Path(List<int[]> states, List<Event> events) {

        int[] last() {
            return states.getLast();
        }

        /// The state before the last; null when there is only one.
        int @org.jspecify.annotations.Nullable [] beforeLast() {
            return states.size() < 2 ? null : states.get(states.size() - 2);
        }
    }

    /// The execution that first reached the state with this number.
    Path to(long number) {
        var ordinals = origins.of(number);
        var path = new Path(new ArrayList<>(), new ArrayList<>());
        path.states.add(initial.get(ordinals.getFirst()));
        ordinals.stream().skip(1).forEach(ordinal -> step(path, ordinal));
        return path;
    }

    /// Origins that a log of states tells.
    static Origins logged(ChunkLog log) {
        return state -> {
            var ordinals = new ArrayList<Integer>();
            long way = log.way(state);
            while (!Way.isInitial(way)) {
                ordinals.add(Way.ordinal(way));
                way = log.way(Way.from(way));
            }
            ordinals.add(Way.ordinal(way));
            return ordinals.reversed();
        };
    }

    /// Adds the step with this place among those of the path's last state.
    void step(Path path, int ordinal) {
        var taken = taken(path.last(), ordinal);
        path.states.add(taken.after);
        path.events.add(taken.event);
    }

    /// A step and the state after it.
    @SuppressWarnings("ArrayRecordComponent")
    record Taken(Event event, int[] after) {}

    /// The step with this place among those of a state.
    Taken taken(int[] state, int ordinal) {
        int n = tables.rowsOf(state, rows);
        int rest = ordinal;
        for (int r = 0; r < n; r++) {
            if (rest < rows[r].size()) {
                var after = new Arrival(tables.width());
                tables.apply(state, rows[r], rest, after);
                return new Taken(rows[r].event(rest), after.state());
            }
            rest -= rows[r].size();
        }
        throw new IllegalStateException("a state has no such step: ordinal=" + ordinal);
    }

    /// Where executions begin.
    List<int[]> initial() {
        return initial;
    }

    /// All states of an execution, those before the search began included.
    List<int[]> whole(Path path) {
        var values = new Values(tables);
        var before = tables.leadIn().map(Trace::states).orElse(List.of());
        return Stream.concat(
                        before.stream().limit(Math.max(0, before.size() - 1)).map(values::idsOf),
                        path.states.stream())
                .toList();
    }

    /// The path as values, after what came before the search began.
    Trace trace(Path path) {
        var values = new Values(tables);
        var before = tables.leadIn().orElseGet(() -> alone(values.of(path.states.getFirst())));
        var transitions = new ArrayList<>(before.transitions());
        for (int i = 0; i < path.events.size(); i++) {
            var after = values.of(path.states.get(i + 1));
            transitions.add(new Trace.Transition(path.events.get(i).step(), after));
        }
        return new Trace(before.initial(), transitions);
    }

    /// An execution at whose end this claim is false.
    Verdict violated(Monitor monitor, int claim, Path path) {
        var trace = trace(path);
        var name = tables.instance().model().claims().get(claim).name();
        try {
            var tuple = monitor.failure(claim, path.beforeLast(), path.last());
            return new Verdict.Violated(name, tuple, trace, monitor.beside(claim, whole(path)));
        } catch (MistakeException e) {
            return new Verdict.Failed(e.mistake(), Optional.of(trace));
        }
    }

    private static Trace alone(GlobalState state) {
        return new Trace(state, List.of());
    }
}
