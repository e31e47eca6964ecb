package dev.ironwright.invariants.liveness;

import dev.ironwright.protocols.Claim;

import java.util.List;

/// What came of a chain for one tuple.
///
/// @param tuple the claim, with what its tuple is in the first state of all
public record ChainReport(Claim tuple, List<LinkReport> links) {

    public ChainReport {
        links = List.copyOf(links);
    }

    /// The first link that does not lead on for sure.
    ///
    /// @throws java.util.NoSuchElementException when all do
    LinkReport firstFlawed() {
        return links.stream().filter(link -> !link.sound()).findFirst().orElseThrow();
    }

    /// True when every link leads on for sure, so that the end is reached.
    public boolean sound() {
        return links.stream().allMatch(LinkReport::sound);
    }
}
