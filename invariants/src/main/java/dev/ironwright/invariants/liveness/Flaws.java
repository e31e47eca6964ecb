package dev.ironwright.invariants.liveness;

import dev.ironwright.invariants.liveness.LinkReport.Flaw;
import dev.ironwright.invariants.liveness.LinkReport.Kind;
import dev.ironwright.protocols.Fairness;
import dev.ironwright.protocols.Link.Helper;
import dev.ironwright.protocols.Link.Helper.Pass;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what is wrong with the links of a chain for one tuple; of each kind what is nearest.
final class Flaws {

    private final StateGraph graph;
    private final List<Fairness> fairness;
    private final List<String> names;
    private final int[] ranks;
    private final Successors successors;
    private final Lassos shown;
    private final Map<Kind, Flaw> flaws = new EnumMap<>(Kind.class);

    /// @param names those of the links
    /// @param ranks how far along the chain each state is
    Flaws(StateGraph graph, List<Fairness> fairness, List<String> names, int[] ranks) {
        this.graph = graph;
        this.fairness = fairness;
        this.names = List.copyOf(names);
        this.ranks = ranks;
        successors = new Successors(graph);
        shown = new Lassos(graph, new Successors(graph), new Conditions(fairness));
    }

    /// How many states are in a link, and what is wrong with it.
    ///
    /// @param timing why it needs that time goes on, and for how long
    record Found(int states, Optional<String> timing, List<Flaw> flaws) {}

    Found of(int link, Helper helper) {
        int states = 0;
        var waiting = new BitSet();
        for (int state = 0; state < ranks.length; state++) {
            if (ranks[state] == link) {
                states++;
                if (!enabled(state, link, helper)) {
                    waiting.set(state);
                }
            }
        }
        if (states > 0) {
            judge(waiting, helper, state(link));
        }
        var timing = helper instanceof Pass pass ? timed(link, pass) : Helpers.timing(helper);
        return new Found(states, timing, List.copyOf(flaws.values()));
    }

    private int state(int link) {
        int state = 0;
        while (ranks[state] != link) {
            state++;
        }
        return state;
    }

    /// Looks at every step of a state; true when the helpful one is among them.
    private boolean enabled(int state, int link, Helper helper) {
        boolean enabled = false;
        int n = successors.of(state);
        for (int s = 0; s < n; s++) {
            int target = successors.target(s);
            boolean helps = Helpers.isBy(helper, successors.event(s));
            enabled |= helps;
            if (target >= 0) {
                boolean atOnce = helps && !(helper instanceof Pass);
                look(new Edge(state, successors.event(s), target), link, atOnce);
            }
        }
        return enabled;
    }

    private void look(Edge edge, int link, boolean helps) {
        int rank = ranks[edge.to()];
        if (rank == Ranks.NOWHERE) {
            add(Kind.GAP, "a step leads to a state that is in no link", edge);
        } else if (rank < link) {
            add(Kind.BACK, "a step leads back to link “" + names.get(rank) + "”", edge);
        } else if (helps && rank == link) {
            add(Kind.NO_HELP, "its helpful step leads no further", edge);
        }
    }

    private void add(Kind kind, String what, Edge edge) {
        if (!flaws.containsKey(kind)) {
            var trace = shown.trace(graph.wayTo(edge.from()), List.of(edge));
            flaws.put(kind, new Flaw(kind, what, trace, Optional.empty()));
        }
    }

    private void add(Kind kind, String what, int state) {
        var trace = shown.trace(graph.wayTo(state), List.of());
        flaws.put(kind, new Flaw(kind, what, trace, Optional.empty()));
    }

    private void judge(BitSet waiting, Helper helper, int example) {
        var declared = Helpers.fairness(helper, fairness);
        if (declared.isEmpty()) {
            add(Kind.UNFAIR, "nothing says that its helpful step is ever taken", example);
        } else if (!Helpers.isStrong(declared.get())) {
            waiting.stream()
                    .limit(1)
                    .forEach(state ->
                            add(Kind.DISABLED, "its helpful step is not enabled there", state));
        } else {
            starved(waiting);
        }
    }

    private Optional<String> timed(int link, Pass pass) {
        var longest = new Spans(graph, successors, ranks, pass.clock()).longest(link);
        longest.filter(span -> span.ticks() > pass.ticks())
                .ifPresent(span -> {
                    var trace = shown.trace(span.way(), List.of(span.last()));
                    var what = ticks(span.ticks()) + " pass until it is left";
                    flaws.put(Kind.LATE, new Flaw(Kind.LATE, what, trace, Optional.empty()));
                });
        return Helpers.timing(pass)
                .map(why ->
                        longest.map(it -> "%s, after %s at most".formatted(why, ticks(it.ticks())))
                                .orElse(why));
    }

    private static String ticks(int count) {
        return count == 1 ? "1 tick" : count + " ticks";
    }

    /// Where the helpful step is strongly fair, it may be disabled, but not for ever.
    private void starved(BitSet waiting) {
        new LassoSearch(graph, fairness)
                .find(new Evasion(waiting, waiting, waiting))
                .ifPresent(found ->
                        flaws.put(
                                Kind.STARVED,
                                new Flaw(
                                        Kind.STARVED,
                                        "a fair behaviour never enables its helpful step",
                                        found.lasso().trace(),
                                        Optional.of(found.lasso()))));
    }
}
