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
        /// The one that was taken least often so far, in all walks: it goes where it has not been.
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
