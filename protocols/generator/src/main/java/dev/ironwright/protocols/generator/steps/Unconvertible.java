package dev.ironwright.protocols.generator.steps;

/// A shape of code that has no counterpart over mutable fields; another form is taken instead.
final class Unconvertible extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unconvertible(String what) {
        super(what, null, false, false);
    }
}
