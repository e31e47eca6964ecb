package dev.ironwright.explorer.search;

import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.search.Paths.Path;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Event;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Makes a long execution shorter that ends the same way.
///
/// First by the shortest way among the states that it went through; then by delta debugging: it
/// leaves out runs of steps, half of them first and single ones last, and takes those of the others
/// that are still possible. Every attempt is an execution from the initial state of which every
/// claim is asked anew, so what comes out is known to end as it should.
final class Shrinking {

    /// The steps that may be tried in all.
    private static final long MOST = 2_000_000;

    private final Tables tables;
    private final Monitor monitor;
    private final Ending ending;
    private final Row[] rows;
    private final Arrival next;
    private long tried;

    Shrinking(Tables tables, Monitor monitor, Ending ending) {
        this.tables = tables;
        this.monitor = monitor;
        this.ending = ending;
        rows = new Row[tables.rowsAtMost()];
        next = new Arrival(tables.width());
    }

    /// A step, whatever is sent in it.
    private record Wanted(Object host, Object action, Object received, int event) {

        static Wanted of(Event event) {
            return event.step() instanceof Step.Taken taken
                    ? new Wanted(taken.host(), taken.action(), taken.received(), event.id())
                    : new Wanted(event.step(), "", "", event.id());
        }

        boolean matches(Event event) {
            var other = of(event);
            return host.equals(other.host)
                    && action.equals(other.action)
                    && received.equals(other.received);
        }
    }

    /// The shortest execution that was found; the same one when there is none.
    Path shrink(Path path) {
        var best = shortcut(path);
        int before;
        do {
            before = best.events().size();
            best = shortcut(leaveOut(best));
        } while (best.events().size() < before && tried < MOST);
        return best;
    }

    private Path leaveOut(Path path) {
        var best = path;
        for (int run = Math.max(1, path.events().size() / 2); ; run = Math.max(1, run / 2)) {
            int size = best.events().size();
            best = leaveOutRuns(best, run);
            boolean settled = run == 1 && best.events().size() == size;
            if (settled || tried >= MOST) {
                return best;
            }
        }
    }

    private Path leaveOutRuns(Path path, int run) {
        var best = path;
        for (int to = best.events().size(); to > 0 && tried < MOST; to -= run) {
            int end = Math.min(to, best.events().size());
            best = without(best, Math.max(0, end - run), end).orElse(best);
        }
        return best;
    }

    private Optional<Path> without(Path path, int from, int to) {
        var wanted = new ArrayList<Wanted>();
        for (int i = 0; i < path.events().size(); i++) {
            if (i < from || i >= to) {
                wanted.add(Wanted.of(path.events().get(i)));
            }
        }
        return follow(path.states().getFirst(), wanted)
                .filter(shorter -> shorter.events().size() < path.events().size());
    }

    /// Takes those of the steps that are possible, until it ends as it should.
    private Optional<Path> follow(int[] initial, List<Wanted> wanted) {
        var path = new Path(new ArrayList<>(), new ArrayList<>());
        path.states().add(initial);
        if (endsHere(Arrival.at(initial))) {
            return Optional.of(path);
        }
        for (var step : wanted) {
            tried++;
            if (take(path, step)) {
                var last = Arrival.of(before(path), path.last());
                if (endsHere(last)) {
                    return Optional.of(path);
                }
                if (Ending.broken(monitor, last) != Monitor.NONE) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static int[] before(Path path) {
        return path.states().get(path.states().size() - 2);
    }

    private boolean endsHere(Arrival last) {
        return switch (ending) {
            case Ending.Breaks(var claim) -> Ending.broken(monitor, last) == claim;
            case Ending.Meets(var goal) -> monitor.meets(goal, last);
            case Ending.Stuck _ -> Ending.isStuck(tables, monitor, last.state());
        };
    }

    private boolean take(Path path, Wanted step) {
        var state = path.last();
        int n = tables.rowsOf(state, rows);
        Row best = null;
        int at = -1;
        for (int r = 0; r < n; r++) {
            for (int t = 0; t < rows[r].size(); t++) {
                var event = rows[r].event(t);
                if (event.id() == step.event || best == null && step.matches(event)) {
                    best = rows[r];
                    at = t;
                }
            }
        }
        if (best == null) {
            return false;
        }
        tables.apply(state, best, at, next);
        if (!monitor.admits(next)) {
            return false;
        }
        path.states().add(next.state().clone());
        path.events().add(best.event(at));
        return true;
    }

    /// How a state was reached among those of an execution.
    private record Reached(int from, Event by) {}

    /// The shortest way among the states of an execution, and then its last step.
    private Path shortcut(Path path) {
        int last = path.events().size() - 1;
        if (last < 1) {
            return path;
        }
        var places = new HashMap<Long, Integer>();
        for (int i = 0; i <= last; i++) {
            places.putIfAbsent(tables.fingerprint(path.states().get(i)), i);
        }
        int goal = Objects.requireNonNull(places.get(tables.fingerprint(path.states().get(last))));
        var reached = reached(path, places, goal);
        var shorter = new Path(new ArrayList<>(), new ArrayList<>());
        int at = goal;
        while (at != 0) {
            var step = Objects.requireNonNull(reached.get(at));
            shorter.states().addFirst(path.states().get(at));
            shorter.events().addFirst(step.by);
            at = step.from;
        }
        shorter.states().addFirst(path.states().getFirst());
        shorter.states().add(path.last());
        shorter.events().add(path.events().getLast());
        return shorter;
    }

    private Map<Integer, Reached> reached(Path path, Map<Long, Integer> places, int goal) {
        var reached = new HashMap<Integer, Reached>();
        var known = new HashSet<Integer>(List.of(0));
        var queue = new ArrayDeque<Integer>(List.of(0));
        while (!queue.isEmpty() && !known.contains(goal)) {
            int from = queue.removeFirst();
            var state = path.states().get(from);
            long fingerprint = tables.fingerprint(state);
            int n = tables.rowsOf(state, rows);
            for (int r = 0; r < n; r++) {
                for (int t = 0; t < rows[r].size(); t++) {
                    var to = places.get(fingerprint + tables.change(state, rows[r], t));
                    if (to != null && known.add(to)) {
                        reached.put(to, new Reached(from, rows[r].event(t)));
                        queue.add(to);
                    }
                }
            }
        }
        return reached;
    }
}
