package dev.ironwright.invariants.liveness;

import java.util.List;
import java.util.Optional;

/// What a state in a link of a chain waits for.
///
/// @param step the step that leads on, such as `Grant of host0`
/// @param fairness by what it is sure to be taken; empty when nothing says that it is
/// @param enabled whether it can be taken in the state, and changes something
/// @param reasons why it cannot be taken, when it cannot
public record Waiting(
        String step, Optional<String> fairness, boolean enabled, List<String> reasons) {

    public Waiting {
        reasons = List.copyOf(reasons);
    }
}
