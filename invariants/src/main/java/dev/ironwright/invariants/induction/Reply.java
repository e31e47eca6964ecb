package dev.ironwright.invariants.induction;

import dev.ironwright.protocols.Outcome;

import java.util.Optional;
import java.util.function.Supplier;

/// What a step answers, or how it fails.
///
/// @param outcome empty when it fails
/// @param failure in words
record Reply(Optional<Outcome<?>> outcome, String failure) {

    static Reply of(Supplier<Outcome<?>> step) {
        try {
            return new Reply(Optional.of(step.get()), "");
        } catch (RuntimeException e) {
            return new Reply(Optional.empty(), "the step throws " + e);
        }
    }

    boolean isSkip() {
        return outcome.filter(Outcome.Skip.class::isInstance).isPresent();
    }
}
