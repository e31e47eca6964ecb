package dev.ironwright.invariants.induction;

/// What was asked cannot be decided by induction, for the reason given: a type without a domain, too
/// many states, or a part of the language that induction does not look at.
public final class InductionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InductionException(String message) {
        super(message);
    }
}
