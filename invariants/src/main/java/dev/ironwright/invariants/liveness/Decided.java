package dev.ironwright.invariants.liveness;

import java.util.List;

/// A claim about behaviours, and what came of it.
///
/// @param claim its name
/// @param tuples how many it was decided for
/// @param notes what should make one suspicious, such as that it says nothing
/// @param unneeded the fairness without any one of which it holds as well
/// @param chains for a chain, what came of its links for each tuple
public record Decided(
        String claim,
        Answer answer,
        int tuples,
        List<String> notes,
        List<String> unneeded,
        List<ChainReport> chains) {

    /// A claim that is no chain, or of which no link was looked at.
    Decided(String claim, Answer answer, int tuples, List<String> notes) {
        this(claim, answer, tuples, notes, List.of(), List.of());
    }

    /// The same, with this fairness unneeded.
    Decided withUnneeded(List<String> fairness) {
        return new Decided(claim, answer, tuples, notes, fairness, chains);
    }

    /// The same, with what came of the links.
    Decided withChains(Answer found, List<ChainReport> links) {
        return new Decided(claim, found, tuples, notes, unneeded, links);
    }

    /// The fairness by which sound chains prove the claim, which the search for fair components
    /// agrees with; none where chains do not prove it.
    public List<String> provedBy() {
        boolean proved =
                answer instanceof Answer.Holds && chains.stream().allMatch(ChainReport::sound);
        return chains.stream()
                .filter(_ -> proved)
                .flatMap(chain -> chain.links().stream())
                .filter(link -> link.states() > 0)
                .flatMap(link -> link.fairness().stream())
                .distinct()
                .toList();
    }

    public Decided {
        notes = List.copyOf(notes);
        unneeded = List.copyOf(unneeded);
        chains = List.copyOf(chains);
    }
}
