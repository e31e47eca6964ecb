package dev.ironwright.launcher.walk;

/// How to walk.
///
/// @param seed what the choices follow from
/// @param walks how many walks to take
/// @param maxDepth the states that a walk may have
/// @param deadlock true when a walk that gets stuck is an error
public record WalkPlan(long seed, int walks, int maxDepth, boolean deadlock) {

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
