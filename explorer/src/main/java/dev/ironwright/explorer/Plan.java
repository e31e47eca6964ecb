package dev.ironwright.explorer;

import java.time.Duration;

/// How to explore.
///
/// @param workers threads that expand states, at least 1
/// @param maxDepth levels to explore, the initial level being 1
/// @param maxStates distinct states after which to stop
/// @param maxTime time after which to stop
/// @param deadlock true when a state without enabled actions that is not final is an error
/// @param stepTime how long one step of the model may take before it counts as hanging
/// @param symmetry whether states that differ in the names of equals count as one
/// @param storage how and where what is found is kept
/// @param order which of the states found are expanded next
/// @param partialOrder whether steps are left out that need not come first
public record Plan(
        int workers,
        int maxDepth,
        long maxStates,
        Duration maxTime,
        boolean deadlock,
        Duration stepTime,
        Symmetry symmetry,
        Storage storage,
        Order order,
        PartialOrder partialOrder) {

    /// Whether steps are left out that need not come first.
    public enum PartialOrder {
        /// Once there are many states, if that makes them clearly fewer.
        AUTO,
        /// From the start, where it is possible.
        ON,
        /// Never.
        OFF
    }

    /// Whether states that differ in the names of interchangeable hosts and values alone count as one.
    public enum Symmetry {
        /// Once there are many states, if the model says what is interchangeable and it is.
        AUTO,
        /// From the start; the search fails where something that is declared interchangeable is not.
        ON,
        /// Never.
        OFF
    }

    /// All processors, no limits, deadlocks reported, ten seconds for a step.
    public static final Plan DEFAULT =
            new Plan(
                    Runtime.getRuntime().availableProcessors(),
                    Integer.MAX_VALUE,
                    Long.MAX_VALUE,
                    Duration.ofDays(36_500),
                    true,
                    Duration.ofSeconds(10),
                    Symmetry.AUTO,
                    Storage.DEFAULT,
                    Order.BREADTH_FIRST,
                    PartialOrder.AUTO);

    public Plan {
        atLeastOne("workers", workers);
        atLeastOne("max-depth", maxDepth);
        atLeastOne("max-states", maxStates);
        atLeastOne("max-time in milliseconds", maxTime.toMillis());
        atLeastOne("step-time in milliseconds", stepTime.toMillis());
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be >= 1: " + name + "=" + value);
        }
    }

    public Plan withWorkers(int count) {
        return new Plan(
                count,
                maxDepth,
                maxStates,
                maxTime,
                deadlock,
                stepTime,
                symmetry,
                storage,
                order,
                partialOrder);
    }

    public Plan withMaxDepth(int depth) {
        return new Plan(
                workers,
                depth,
                maxStates,
                maxTime,
                deadlock,
                stepTime,
                symmetry,
                storage,
                order,
                partialOrder);
    }

    public Plan withMaxStates(long states) {
        return new Plan(
                workers,
                maxDepth,
                states,
                maxTime,
                deadlock,
                stepTime,
                symmetry,
                storage,
                order,
                partialOrder);
    }

    public Plan withMaxTime(Duration time) {
        return new Plan(
                workers,
                maxDepth,
                maxStates,
                time,
                deadlock,
                stepTime,
                symmetry,
                storage,
                order,
                partialOrder);
    }

    public Plan withDeadlock(boolean check) {
        return new Plan(
                workers,
                maxDepth,
                maxStates,
                maxTime,
                check,
                stepTime,
                symmetry,
                storage,
                order,
                partialOrder);
    }

    public Plan withStepTime(Duration time) {
        return new Plan(
                workers,
                maxDepth,
                maxStates,
                maxTime,
                deadlock,
                time,
                symmetry,
                storage,
                order,
                partialOrder);
    }

    public Plan withSymmetry(Symmetry wanted) {
        return new Plan(
                workers,
                maxDepth,
                maxStates,
                maxTime,
                deadlock,
                stepTime,
                wanted,
                storage,
                order,
                partialOrder);
    }

    public Plan withStorage(Storage other) {
        return new Plan(
                workers,
                maxDepth,
                maxStates,
                maxTime,
                deadlock,
                stepTime,
                symmetry,
                other,
                order,
                partialOrder);
    }

    public Plan withOrder(Order next) {
        return new Plan(
                workers,
                maxDepth,
                maxStates,
                maxTime,
                deadlock,
                stepTime,
                symmetry,
                storage,
                next,
                partialOrder);
    }

    public Plan withPartialOrder(PartialOrder wanted) {
        return new Plan(
                workers, maxDepth, maxStates, maxTime, deadlock, stepTime, symmetry, storage, order,
                wanted);
    }
}
