package dev.ironwright.invariants.liveness;

import dev.ironwright.protocols.HostId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How often a clock ticks from when a behaviour comes into a link until it leaves it, at most.
final class Spans {

    private static final int OUTSIDE = -1;
    private static final int UNSEEN = -2;

    private final StateGraph graph;
    private final Successors successors;
    private final int[] ranks;
    private final int[] ticks;

    /// @param ranks how far along the chain each state is
    /// @param clock the host whose clock counts
    Spans(StateGraph graph, Successors successors, int[] ranks, HostId clock) {
        this.graph = graph;
        this.successors = successors;
        this.ranks = ranks;
        ticks = IntStream.range(0, ranks.length).map(state -> tick(state, clock)).toArray();
    }

    /// The time that a behaviour spends in a link.
    ///
    /// @param way from an initial state to where it is late, and `last` the step on from there
    record Span(int ticks, List<Integer> way, Edge last) {}

    private int tick(int state, HostId clock) {
        var tables = graph.tables();
        return tables.hasEnvironment()
                ? tables.environment(graph.state(state)[tables.environmentSlot()])
                        .clock(clock)
                        .tick()
                : 0;
    }

    /// The longest stay in a link, when a state is in it.
    ///
    /// Who comes in where the clock shows least is followed first, so that each state is met with
    /// the longest stay that ends there.
    Optional<Span> longest(int link) {
        var before = new int[ranks.length];
        var since = new int[ranks.length];
        Arrays.fill(before, UNSEEN);
        var longest = Optional.<Span>empty();
        for (int entry : entries(link)) {
            var open = new ArrayList<Integer>();
            if (before[entry] == UNSEEN) {
                before[entry] = OUTSIDE;
                since[entry] = ticks[entry];
                open.add(entry);
            }
            for (int at = 0; at < open.size(); at++) {
                longest = longer(longest, followed(open, at, link, before, since));
            }
        }
        return longest;
    }

    /// Goes on from a state; the longest stay that a step from it ends.
    private Optional<Span> followed(
            List<Integer> open, int at, int link, int[] before, int[] since) {
        int state = open.get(at);
        var longest = Optional.<Span>empty();
        int n = successors.of(state);
        for (int s = 0; s < n; s++) {
            int target = successors.target(s);
            if (target < 0) {
                continue;
            }
            int span = ticks[target] - since[state];
            if (longest.isEmpty() || span > longest.get().ticks) {
                var last = new Edge(state, successors.event(s), target);
                longest = Optional.of(new Span(span, way(state, before), last));
            }
            if (ranks[target] == link && before[target] == UNSEEN) {
                before[target] = state;
                since[target] = since[state];
                open.add(target);
            }
        }
        return longest;
    }

    private static Optional<Span> longer(Optional<Span> one, Optional<Span> other) {
        boolean longer =
                other.isPresent() && (one.isEmpty() || one.get().ticks < other.get().ticks);
        return longer ? other : one;
    }

    private List<Integer> way(int state, int[] before) {
        var way = new ArrayList<Integer>();
        int at = state;
        for (; before[at] >= 0; at = before[at]) {
            way.addFirst(at);
        }
        way.addAll(0, graph.wayTo(at));
        return way;
    }

    /// The states in which a behaviour comes into the link, by what the clock shows there.
    private int[] entries(int link) {
        return IntStream.range(0, ranks.length)
                .flatMap(state -> entered(state, link))
                .boxed()
                .distinct()
                .sorted(Comparator.comparingInt(state -> ticks[state]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private IntStream entered(int state, int link) {
        if (ranks[state] == link) {
            return graph.parent(state) < 0 ? IntStream.of(state) : IntStream.empty();
        }
        int n = successors.of(state);
        var targets = IntStream.range(0, n).map(successors::target).toArray();
        return IntStream.of(targets).filter(target -> target >= 0 && ranks[target] == link);
    }
}
