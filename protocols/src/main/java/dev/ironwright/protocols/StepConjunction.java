package dev.ironwright.protocols;

/// A [StepInvariant] of named parts, all of them true of every tuple of every step.
public interface StepConjunction extends StepInvariant, InParts {

    @Override
    default boolean holds() {
        return parts().stream().allMatch(Part::holds);
    }
}
