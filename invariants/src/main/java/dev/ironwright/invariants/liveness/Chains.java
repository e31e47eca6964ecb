package dev.ironwright.invariants.liveness;

import dev.ironwright.invariants.FixedTuple;
import dev.ironwright.invariants.FixedTuples;
import dev.ironwright.protocols.Chain;
import dev.ironwright.protocols.Fairness;
import dev.ironwright.protocols.Link;
import dev.ironwright.protocols.model.ClaimType;

import java.util.ArrayList;
import java.util.List;

/// Checks the links of chains, each by the three questions of the rule WF1 over all steps.
final class Chains {

    private final StateGraph graph;
    private final List<Fairness> fairness;

    Chains(StateGraph graph, List<Fairness> fairness) {
        this.graph = graph;
        this.fairness = fairness;
    }

    /// What came of a chain, for each of its tuples.
    ///
    /// @throws Watch.Cut when a limit is met
    List<ChainReport> of(ClaimType type) {
        return new FixedTuples(graph.tables())
                .of(type, Ranks::new).stream().map(this::report).toList();
    }

    private ChainReport report(FixedTuple tuple) {
        var first = tuple.at(graph.tables().initial().getFirst());
        var links = ((Chain) first).links();
        var ranks = ranks(tuple);
        var reports = new ArrayList<LinkReport>();
        for (int i = 0; i < links.size(); i++) {
            reports.add(report(links, i, ranks));
        }
        return new ChainReport(first, reports);
    }

    private int[] ranks(FixedTuple tuple) {
        var ranks = new int[graph.size()];
        var state = new int[graph.tables().width()];
        for (int number = 0; number < ranks.length; number++) {
            graph.load(number, state);
            ranks[number] = tuple.answer(state) - 1;
        }
        return ranks;
    }

    private LinkReport report(List<Link> links, int place, int[] ranks) {
        var link = links.get(place);
        var names = links.stream().map(Link::name).toList();
        var found = new Flaws(graph, fairness, names, ranks).of(place, link.helper());
        return new LinkReport(
                link.name(),
                Helpers.text(link.helper()),
                Helpers.fairness(link.helper(), fairness).map(Helpers::text),
                found.timing(),
                found.states(),
                found.flaws());
    }
}
