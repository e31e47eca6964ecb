package dev.ironwright.invariants.liveness;

import dev.ironwright.protocols.Claim;

import java.util.List;

/// How a behaviour goes along a chain, for one tuple of it.
///
/// @param tuple the chain, with what its tuple is in the first state
/// @param links the names of its links
/// @param states where each state of the behaviour is on it
public record Course(Claim tuple, List<String> links, List<Where> states) {

    public Course {
        links = List.copyOf(links);
        states = List.copyOf(states);
    }

    /// The name of the chain.
    public String claim() {
        return tuple.getClass().getSimpleName();
    }
}
