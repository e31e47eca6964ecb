package dev.ironwright.protocols.generator.source;

/// A model that no implementation can be generated for; the message is for the modeller.
public final class Ungeneratable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Ungeneratable(String message) {
        super(message);
    }
}
