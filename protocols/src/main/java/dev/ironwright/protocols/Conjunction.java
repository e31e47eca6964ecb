package dev.ironwright.protocols;

/// A [Invariant] of named parts, all of them true of every tuple in every reachable state.
public interface Conjunction extends Invariant, InParts {

    @Override
    default boolean holds() {
        return parts().stream().allMatch(Part::holds);
    }
}
