package dev.ironwright.invariants.liveness;

import java.util.List;

/// A claim about behaviours, and what came of it.
///
/// @param claim its name
/// @param tuples how many it was decided for
/// @param notes what should make one suspicious, such as that it says nothing
/// @param unneeded the fairness without any one of which it holds as well, when that was asked
public record Decided(
        String claim, Answer answer, int tuples, List<String> notes, List<String> unneeded) {

    public Decided {
        notes = List.copyOf(notes);
        unneeded = List.copyOf(unneeded);
    }
}
