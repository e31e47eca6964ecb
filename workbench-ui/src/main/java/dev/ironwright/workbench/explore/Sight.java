package dev.ironwright.workbench.explore;

import dev.ironwright.explorer.Disabled;
import dev.ironwright.explorer.Trace;

import java.util.List;
import java.util.Optional;

/// What can be done from a visit, as far as it is known.
///
/// @param disabled what cannot happen; empty until it is known
/// @param steps what can happen; empty until it is known
record Sight(
        Visit visit, Optional<List<Trace.Transition>> steps, Optional<List<Disabled>> disabled) {

    static Sight of(Visit visit) {
        return new Sight(visit, Optional.empty(), Optional.empty());
    }

    Sight with(List<Trace.Transition> found) {
        return new Sight(visit, Optional.of(List.copyOf(found)), disabled);
    }

    Sight without(List<Disabled> found) {
        return new Sight(visit, steps, Optional.of(List.copyOf(found)));
    }
}
