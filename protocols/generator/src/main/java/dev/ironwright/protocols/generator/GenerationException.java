package dev.ironwright.protocols.generator;

/// A model cannot be generated, or a generated project not be written; the message says why.
public final class GenerationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public GenerationException(String message) {
        super(message);
    }

    public GenerationException(String message, Throwable cause) {
        super(message, cause);
    }
}
