package dev.ironwright.protocols.model;

/// Carries a [Mistake] to whoever reports it.
public final class MistakeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Mistake mistake;

    public MistakeException(Mistake mistake) {
        super(mistake.what() + " (" + mistake.site().type() + ")");
        this.mistake = mistake;
    }

    /// As above, when something was thrown.
    public MistakeException(Mistake mistake, Throwable cause) {
        super(mistake.what() + " (" + mistake.site().type() + ")", cause);
        this.mistake = mistake;
    }

    public Mistake mistake() {
        return mistake;
    }
}
