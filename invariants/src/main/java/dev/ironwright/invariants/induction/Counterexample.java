package dev.ironwright.invariants.induction;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.Claim;

import java.util.List;
import java.util.Optional;

/// A counterexample to induction: a type-correct state that satisfies every invariant, and a step after
/// which one is false.
///
/// @param before the state; what the pattern does not mention is as good as anything else there
/// @param step the step with the state after it; empty when it leaves the types, or when a property
///     is false in `before` itself
/// @param tuple the record that is false at the end, when it is a claim
/// @param explanation in words, what the step does that it must not, when no claim says so
/// @param pattern what of `before` matters
/// @param reach whether a reachable state is like that
/// @param skeleton a record in Java that excludes the pattern, to begin a new invariant with
public record Counterexample(
        GlobalState before,
        Optional<Trace.Transition> step,
        Optional<Claim> tuple,
        Optional<String> explanation,
        List<Matter> pattern,
        Reach reach,
        String skeleton) {

    public Counterexample {
        pattern = List.copyOf(pattern);
    }

    /// The two states, or the one.
    public Trace trace() {
        var alone = new Trace(before, List.of());
        return step.map(alone::then).orElse(alone);
    }
}
