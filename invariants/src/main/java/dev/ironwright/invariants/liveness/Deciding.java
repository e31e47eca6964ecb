package dev.ironwright.invariants.liveness;

import dev.ironwright.protocols.Chain;
import dev.ironwright.protocols.Fairness;
import dev.ironwright.protocols.model.ClaimType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Decides each claim about behaviours, and says what its verdict rests on.
final class Deciding {

    /// With more states than this it is not asked what fairness a claim can do without.
    private static final int FEW = 20_000;

    private final StateGraph graph;
    private final List<Fairness> fairness;
    private final Decider decider;

    Deciding(StateGraph graph, List<Fairness> fairness) {
        this.graph = graph;
        this.fairness = List.copyOf(fairness);
        decider = new Decider(graph);
    }

    /// What came of a claim.
    Decided of(ClaimType type) {
        if (graph.cut().isPresent()) {
            return new Decided(type.name(), new Answer.Undecided(graph.cut().get()), 0, List.of());
        }
        try {
            return decided(type);
        } catch (Watch.Cut e) {
            return new Decided(type.name(), new Answer.Undecided(e.limit()), 0, List.of());
        }
    }

    private Decided decided(ClaimType type) {
        var decided = decider.decide(type, fairness);
        boolean holds = decided.answer() instanceof Answer.Holds;
        var found = holds ? decided.withUnneeded(unneeded(type)) : decided;
        return type.is(Chain.class) ? withLinks(type, found) : found;
    }

    private Decided withLinks(ClaimType type, Decided decided) {
        var chains = new Chains(graph, fairness).of(type);
        boolean holds = decided.answer() instanceof Answer.Holds;
        var broken = chains.stream().filter(chain -> !chain.sound()).findFirst();
        if (broken.isEmpty() && !holds) {
            throw new IllegalStateException(
                    "a chain without a flaw has a lasso: chain=" + type.name());
        }
        var answer =
                holds && broken.isPresent()
                        ? new Answer.Broken(broken.get().tuple(), broken.get().firstFlawed())
                        : decided.answer();
        return decided.withChains(answer, chains);
    }

    /// The fairness without any one of which the claim holds as well.
    private List<String> unneeded(ClaimType type) {
        var unneeded = new ArrayList<String>();
        for (int i = 0; graph.size() <= FEW && i < fairness.size(); i++) {
            var without = new ArrayList<>(fairness);
            var left = without.remove(i);
            if (decider.decide(type, without).answer() instanceof Answer.Holds) {
                unneeded.add(Helpers.text(left));
            }
        }
        return unneeded;
    }

    /// The fairness about what is never enabled.
    List<String> idle() {
        if (graph.cut().isPresent()) {
            return List.of();
        }
        var conditions = new Conditions(fairness);
        var successors = new Successors(graph);
        for (int state = 0; state < graph.size(); state++) {
            int n = successors.of(state);
            for (int s = 0; s < n; s++) {
                var _ = conditions.of(successors.event(s));
            }
        }
        return IntStream.range(0, fairness.size())
                .filter(i -> !conditions.anyOf(i))
                .mapToObj(i -> Helpers.text(fairness.get(i)))
                .map(text -> text + " says nothing: what it is about is never enabled")
                .toList();
    }
}
