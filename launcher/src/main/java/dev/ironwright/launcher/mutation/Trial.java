package dev.ironwright.launcher.mutation;

import dev.ironwright.protocols.mutator.Mutant;

/// A mutant and what became of it.
public record Trial(Mutant mutant, Fate fate) {}
