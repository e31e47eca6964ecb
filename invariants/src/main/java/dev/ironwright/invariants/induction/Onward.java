package dev.ironwright.invariants.induction;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.protocols.model.MistakeException;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Takes the step of a question from reached states, to see whether it breaks the claim from there.
///
/// A reached state may be like a counterexample and yet not show it: where delivery consumes, a packet
/// may not be first in line, or not there twice. For many threads at once.
final class Onward {

    private final Space space;
    private final List<String> invariants;
    private final Stepper stepper;
    private final StateClaims claims;

    Onward(Space space, Question question) {
        this.space = space;
        invariants = question.invariants();
        stepper = new Stepper(space.instance());
        claims = new StateClaims(space.instance());
    }

    /// True when one of the invariants is false of this reached state, or after the step from it.
    synchronized boolean shows(GlobalState state, Asked asked) {
        try {
            return isFalse(state, invariants::contains)
                    || asked.action().isEmpty() && isFalse(state, asked.claim()::equals)
                    || step(state, asked).isPresent();
        } catch (MistakeException _) {
            // A claim or a step of the model fails in a reached state: no good state, either.
            return true;
        }
    }

    /// A trace to such a state, and on by the step where that is what shows it.
    synchronized Trace on(Trace trace, Asked asked) {
        try {
            return step(trace.last(), asked).map(trace::then).orElse(trace);
        } catch (MistakeException _) {
            return trace;
        }
    }

    private Optional<Trace.Transition> step(GlobalState state, Asked asked) {
        if (asked.action().isEmpty()) {
            return Optional.empty();
        }
        return stepper.successors(state).stream()
                .filter(next -> isOf(next.step(), asked.action().orElseThrow()))
                .filter(next -> isBroken(next.after(), asked.claim()))
                .findFirst();
    }

    private boolean isBroken(GlobalState after, String claim) {
        return claim.equals(InductionReport.TYPES)
                ? !space.contains(after)
                : isFalse(after, claim::equals);
    }

    private boolean isFalse(GlobalState state, Predicate<String> which) {
        return claims.violations(new Trace(state, List.of())).stream()
                .anyMatch(violation -> which.test(violation.property()));
    }

    private static boolean isOf(Step step, String action) {
        return switch (step) {
            case Step.Taken taken -> taken.action().getClass().getSimpleName().equals(action);
            case Step.Shared(var shared) -> shared.getClass().getSimpleName().equals(action);
            case Step.Drop _ -> action.equals(Moves.LOSS);
            case Step.Environmental _ -> false;
        };
    }
}
