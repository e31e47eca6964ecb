package dev.ironwright.invariants.induction;

import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.model.Mistake;

import java.util.Optional;
import java.util.function.Supplier;

/// What a step answers, or how it fails.
///
/// @param outcome empty when it fails
/// @param failure in words
record Reply(Optional<Outcome<?>> outcome, String failure) {

    /// @param site where the step stands
    static Reply of(Supplier<Mistake.Site> site, Supplier<Outcome<?>> step) {
        try {
            return new Reply(Optional.of(Watch.ask(site, step)), "");
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return new Reply(Optional.empty(), "the step throws " + e);
        }
    }

    boolean isSkip() {
        return outcome.filter(Outcome.Skip.class::isInstance).isPresent();
    }
}
