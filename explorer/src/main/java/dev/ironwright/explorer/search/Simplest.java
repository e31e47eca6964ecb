package dev.ironwright.explorer.search;

import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.search.Paths.Path;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Event;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Of the shortest executions with some ending, the one in which the acting host changes and faults
/// happen least often.
///
/// Goes through the levels once more, keeping for each state and each host that acted last the best
/// way there. What decides between ways that are equally good is read from values, never from ids
/// or from which worker was faster, so the same execution is found whatever the number of workers.
final class Simplest {

    /// The states after which it gives up: the way there takes as long as the search did.
    static final int MOST = 200_000;

    private static final Comparator<Link> BEST =
            Comparator.comparingInt(Link::cost)
                    .thenComparingInt(Link::faults)
                    .thenComparingLong(Simplest::before)
                    .thenComparingInt(Simplest::lastBefore)
                    .thenComparing(link -> String.valueOf(link.event().step()));

    private final Tables tables;
    private final Monitor monitor;
    private final Ending ending;
    private final int length;
    private final Row[] rows;
    private final Arrival next;

    private final Set<Long> seen = new HashSet<>();
    private Map<Long, Place> level = new HashMap<>();
    private int depth = 1;

    private final List<Link> ends = new ArrayList<>();
    private int states;

    /// @param length the states of a shortest execution with this ending
    Simplest(Tables tables, Monitor monitor, Ending ending, int length) {
        this.tables = tables;
        this.monitor = monitor;
        this.ending = ending;
        this.length = length;
        rows = new Row[tables.rowsAtMost()];
        next = new Arrival(tables.width());
    }

    /// A state, with the best way to it by the host that acted last.
    @SuppressWarnings("ArrayRecordComponent")
    private record Place(long fingerprint, int[] state, Map<Integer, Link> best) {}

    /// The last step of a way to a state.
    ///
    /// @param from the way to the state before; null where the way begins
    /// @param last the host that acted last, or -1
    private record Link(
            int cost, int faults, int last, @Nullable Link from, Place to, @Nullable Event by) {

        Event event() {
            return Objects.requireNonNull(by);
        }
    }

    private static long before(Link link) {
        return link.from == null ? 0 : link.from.to.fingerprint;
    }

    private static int lastBefore(Link link) {
        return link.from == null ? -1 : link.from.last;
    }

    /// The best execution; empty when there are too many states on the way.
    Optional<Path> from(List<int[]> initial) {
        for (var state : initial) {
            if (monitor.admits(Arrival.at(state))) {
                var place = place(tables.fingerprint(state), state);
                place.best.put(-1, new Link(0, 0, -1, null, place, null));
                level.put(place.fingerprint, place);
            }
        }
        seen.addAll(level.keySet());
        while (depth < length && states <= MOST) {
            expandLevel();
        }
        if (states > MOST) {
            return Optional.empty();
        }
        level.values().stream().filter(this::ends).forEach(it -> ends.addAll(it.best.values()));
        return ends.stream().min(ENDS).map(this::path);
    }

    private static final Comparator<Link> ENDS =
            Comparator.comparingInt(Link::cost)
                    .thenComparingInt(Link::faults)
                    .thenComparingLong(link -> link.to.fingerprint)
                    .thenComparingInt(Link::last)
                    .thenComparing(BEST);

    private Place place(long fingerprint, int[] state) {
        states++;
        return new Place(fingerprint, state.clone(), new HashMap<>());
    }

    private boolean ends(Place place) {
        return switch (ending) {
            case Ending.Stuck _ -> Ending.isStuck(tables, monitor, place.state);
            case Ending.Meets(var goal) -> monitor.meets(goal, Arrival.at(place.state));
            case Ending.Breaks(var claim) ->
                    length == 1 && monitor.violation(Arrival.at(place.state)) == claim;
        };
    }

    private void expandLevel() {
        var after = new HashMap<Long, Place>();
        boolean last = depth == length - 1 && ending instanceof Ending.Breaks;
        for (var place : level.values()) {
            int n = tables.rowsOf(place.state, rows);
            for (int r = 0; r < n; r++) {
                for (int t = 0; t < rows[r].size(); t++) {
                    if (last) {
                        tryToEnd(place, rows[r], t);
                    } else {
                        goOn(place, rows[r], t, after);
                    }
                }
            }
            if (states > MOST) {
                return;
            }
        }
        level = after;
        depth++;
    }

    private void tryToEnd(Place place, Row row, int transition) {
        tables.apply(place.state, row, transition, next);
        if (ending instanceof Ending.Breaks(var claim)
                && monitor.admits(next)
                && Ending.broken(monitor, next) == claim) {
            var end = place(tables.fingerprint(next.state()), next.state());
            link(place, end, row.event(transition));
            ends.addAll(end.best.values());
        }
    }

    private void goOn(Place place, Row row, int transition, Map<Long, Place> after) {
        long fingerprint = place.fingerprint + tables.change(place.state, row, transition);
        var known = after.get(fingerprint);
        if (known == null) {
            if (!seen.add(fingerprint)) {
                return;
            }
            tables.apply(place.state, row, transition, next);
            if (!monitor.admits(next)) {
                return;
            }
            known = place(fingerprint, next.state());
            after.put(fingerprint, known);
        }
        link(place, known, row.event(transition));
    }

    private void link(Place from, Place to, Event event) {
        int host =
                event.step() instanceof Step.Taken taken
                        ? tables.instance().indexOf(taken.host())
                        : -1;
        int fault = isFault(event.step()) ? 1 : 0;
        for (var way : from.best.values()) {
            int last = host < 0 ? way.last : host;
            int change = way.last >= 0 && last != way.last ? 1 : 0;
            var link =
                    new Link(way.cost + change + fault, way.faults + fault, last, way, to, event);
            to.best.merge(last, link, (one, other) -> BEST.compare(one, other) <= 0 ? one : other);
        }
    }

    /// What the environment does against the protocol; what it mends and the time are none.
    static boolean isFault(Step step) {
        return switch (step) {
            case Step.Drop _, Step.Duplicate _, Step.Crash _, Step.Partition _ -> true;
            case Step.Taken _, Step.Shared _, Step.Restart _, Step.Heal _, Step.Tick _ -> false;
        };
    }

    private Path path(Link end) {
        var path = new Path(new ArrayList<>(), new ArrayList<>());
        for (var at = end; at != null; at = at.from) {
            path.states().addFirst(at.to.state);
            if (at.by != null) {
                path.events().addFirst(at.by);
            }
        }
        return path;
    }
}
