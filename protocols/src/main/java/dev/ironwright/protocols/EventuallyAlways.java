package dev.ironwright.protocols;

/// True from some moment on, for ever.
public non-sealed interface EventuallyAlways extends Temporal {

    boolean holds();
}
