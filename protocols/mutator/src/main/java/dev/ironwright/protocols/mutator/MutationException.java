package dev.ironwright.protocols.mutator;

/// A model of which no mutants can be made; the message says why.
public final class MutationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MutationException(String message) {
        super(message);
    }
}
