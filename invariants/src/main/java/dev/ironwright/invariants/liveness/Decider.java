package dev.ironwright.invariants.liveness;

import dev.ironwright.invariants.FixedTuple;
import dev.ironwright.invariants.FixedTuples;
import dev.ironwright.protocols.AlwaysEventually;
import dev.ironwright.protocols.Chain;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.EventuallyAlways;
import dev.ironwright.protocols.Fairness;
import dev.ironwright.protocols.LeadsTo;
import dev.ironwright.protocols.Link;
import dev.ironwright.protocols.Temporal;
import dev.ironwright.protocols.model.ClaimType;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Decides claims about behaviours on the graph of all states.
final class Decider {

    private static final int FROM = 1;
    private static final int TO = 2;

    private final StateGraph graph;
    private final FixedTuples tuples;

    Decider(StateGraph graph) {
        this.graph = graph;
        tuples = new FixedTuples(graph.tables());
    }

    /// Decides a claim.
    ///
    /// @param fairness what is taken for granted
    /// @throws Watch.Cut when a limit is met
    Decided decide(ClaimType type, List<Fairness> fairness) {
        var all = tuples.of(type, () -> Decider::ask);
        var notes = new ArrayList<String>();
        boolean begins = false;
        for (var tuple : all) {
            var evasion = evasion(type, tuple);
            begins |= !evasion.from().isEmpty() && !evasion.visiting().isEmpty();
            var lasso = new LassoSearch(graph, fairness).find(evasion);
            if (lasso.isPresent()) {
                var last = lasso.get();
                return new Decided(
                        type.name(),
                        new Answer.Evaded(tuple.at(graph.state(last.state())), last.lasso()),
                        all.size(),
                        List.of());
            }
        }
        if (all.isEmpty()) {
            notes.add("was decided of nothing: there is nothing that it ranges over");
        } else if (!begins) {
            notes.add("is true at once wherever it begins, or it begins nowhere");
        }
        return new Decided(type.name(), new Answer.Holds(), all.size(), notes);
    }

    /// The bits of what a claim says of one state.
    private static int ask(Claim claim, boolean present) {
        return switch ((Temporal) claim) {
            case LeadsTo c -> (present && c.from() ? FROM : 0) | (c.to() ? TO : 0);
            case AlwaysEventually c -> FROM | (c.holds() ? TO : 0);
            case EventuallyAlways c -> FROM | (c.holds() ? TO : 0);
            case Chain c -> (present && inLink(c) ? FROM : 0) | (c.reached() ? TO : 0);
        };
    }

    private static boolean inLink(Chain chain) {
        return chain.links().stream().anyMatch(Link::in);
    }

    private Evasion evasion(ClaimType type, FixedTuple tuple) {
        boolean settles = type.is(EventuallyAlways.class);
        var from = new BitSet(graph.size());
        var missing = new BitSet(graph.size());
        var state = new int[graph.tables().width()];
        for (int number = 0; number < graph.size(); number++) {
            graph.load(number, state);
            int answer = tuple.answer(state);
            boolean reached = (answer & TO) != 0;
            missing.set(number, !reached);
            from.set(number, (answer & FROM) != 0 && !reached);
        }
        if (!settles) {
            return new Evasion(from, missing, missing);
        }
        var everywhere = new BitSet(graph.size());
        everywhere.set(0, graph.size());
        return new Evasion(everywhere, everywhere, missing);
    }
}
