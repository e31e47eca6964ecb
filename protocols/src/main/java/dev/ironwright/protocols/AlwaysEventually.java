package dev.ironwright.protocols;

/// True again and again: at every moment it is true then or later.
public non-sealed interface AlwaysEventually extends Temporal {

    boolean holds();
}
