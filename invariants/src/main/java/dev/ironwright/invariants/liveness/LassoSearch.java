package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.Lasso;
import dev.ironwright.protocols.Fairness;

import java.util.List;
import java.util.Optional;

/// Looks for a fair behaviour that evades a claim.
final class LassoSearch {

    private final StateGraph graph;
    private final Successors successors;
    private final Conditions conditions;

    /// @param fairness what is taken for granted
    LassoSearch(StateGraph graph, List<Fairness> fairness) {
        this.graph = graph;
        successors = new Successors(graph);
        conditions = new Conditions(fairness);
    }

    /// A lasso and the number of the state in which its loop begins.
    record Found(Lasso lasso, int state) {}

    /// A lasso with a shortest stem, when there is one.
    ///
    /// @throws Watch.Cut when a limit is met
    Optional<Found> find(Evasion evasion) {
        if (evasion.from().isEmpty()) {
            return Optional.empty();
        }
        var reach = new Reach(graph, successors, evasion);
        var states = reach.states();
        var fair =
                new FairComponents(successors, conditions, graph.size())
                        .find(states, evasion.visiting());
        for (int state : states) {
            if (fair[state] != 0) {
                var loop = new Loops(successors, conditions, fair, evasion.visiting()).from(state);
                var lasso = new Lassos(graph, successors, conditions).of(reach.wayTo(state), loop);
                return Optional.of(new Found(lasso, state));
            }
        }
        return Optional.empty();
    }
}
