package dev.ironwright.explorer;

/// How to walk.
///
/// @param seed what the choices follow from
/// @param walks how many walks to take
/// @param maxDepth the states that a walk may have
/// @param deadlock true when a walk that gets stuck is an error
/// @param choice how a walk chooses among the steps that are enabled
public record WalkPlan(long seed, int walks, int maxDepth, boolean deadlock, Choice choice) {

    /// How a walk chooses among the steps that are enabled.
    public enum Choice {
        /// In every other walk, the less likely the more often it was taken in all walks so far; in
        /// the others as [#UNIFORM], because what is rare together need not be rare by itself.
        GUIDED,
        /// Each as likely as any other.
        UNIFORM
    }

    public WalkPlan {
        atLeastOne("walks", walks);
        atLeastOne("max-depth", maxDepth);
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be >= 1: " + name + "=" + value);
        }
    }
}
