package dev.ironwright.explorer;

import java.time.Duration;

/// How to explore.
///
/// @param workers threads that expand states, at least 1
/// @param limits where to stop
/// @param deadlock true when a state without enabled actions that is not final is an error
/// @param reductions which states and steps may be left out
/// @param storage how and where what is found is kept
/// @param order which of the states found are expanded next
public record Plan(
        int workers,
        Limits limits,
        boolean deadlock,
        Reductions reductions,
        Storage storage,
        Order order) {

    /// Where to stop.
    ///
    /// @param depth levels to explore, the initial level being 1
    /// @param states distinct states after which to stop
    /// @param time time after which to stop
    /// @param step how long one step of the model may take before it counts as hanging
    public record Limits(int depth, long states, Duration time, Duration step) {

        /// None, but ten seconds for a step.
        public static final Limits NONE =
                new Limits(
                        Integer.MAX_VALUE,
                        Long.MAX_VALUE,
                        Duration.ofDays(36_500),
                        Duration.ofSeconds(10));

        public Limits {
            atLeastOne("max-depth", depth);
            atLeastOne("max-states", states);
            atLeastOne("max-time in milliseconds", time.toMillis());
            atLeastOne("step-time in milliseconds", step.toMillis());
        }
    }

    /// Which states and steps may be left out.
    ///
    /// @param symmetry whether states that differ in the names of equals count as one
    /// @param partialOrder whether steps are left out that need not come first
    /// @param many how many states are many: from here on counts are not meant to be compared with
    ///     those of other tools
    public record Reductions(Symmetry symmetry, PartialOrder partialOrder, long many) {

        /// Both once there are many states.
        public static final Reductions AUTO =
                new Reductions(Symmetry.AUTO, PartialOrder.AUTO, 1 << 24);
    }

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
                    Limits.NONE,
                    true,
                    Reductions.AUTO,
                    Storage.DEFAULT,
                    Order.BREADTH_FIRST);

    public Plan {
        atLeastOne("workers", workers);
        atLeastOne("many", reductions.many);
        if (storage.identity() == Storage.Identity.EXACT) {
            requireExact(order);
        }
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be >= 1: " + name + "=" + value);
        }
    }

    private static void requireExact(Order order) {
        if (order != Order.BREADTH_FIRST) {
            throw new IllegalArgumentException(
                    "only a breadth-first search is exact: order=" + order);
        }
    }

    public int maxDepth() {
        return limits.depth;
    }

    public long maxStates() {
        return limits.states;
    }

    public Duration maxTime() {
        return limits.time;
    }

    public Duration stepTime() {
        return limits.step;
    }

    public Symmetry symmetry() {
        return reductions.symmetry;
    }

    public PartialOrder partialOrder() {
        return reductions.partialOrder;
    }

    public long many() {
        return reductions.many;
    }

    public Plan withWorkers(int count) {
        return new Plan(count, limits, deadlock, reductions, storage, order);
    }

    private Plan with(Limits other) {
        return new Plan(workers, other, deadlock, reductions, storage, order);
    }

    public Plan withMaxDepth(int depth) {
        return with(new Limits(depth, limits.states, limits.time, limits.step));
    }

    public Plan withMaxStates(long states) {
        return with(new Limits(limits.depth, states, limits.time, limits.step));
    }

    public Plan withMaxTime(Duration time) {
        return with(new Limits(limits.depth, limits.states, time, limits.step));
    }

    public Plan withStepTime(Duration time) {
        return with(new Limits(limits.depth, limits.states, limits.time, time));
    }

    public Plan withDeadlock(boolean check) {
        return new Plan(workers, limits, check, reductions, storage, order);
    }

    private Plan with(Reductions other) {
        return new Plan(workers, limits, deadlock, other, storage, order);
    }

    public Plan withSymmetry(Symmetry wanted) {
        return with(new Reductions(wanted, reductions.partialOrder, reductions.many));
    }

    public Plan withPartialOrder(PartialOrder wanted) {
        return with(new Reductions(reductions.symmetry, wanted, reductions.many));
    }

    /// The same where so many states are many.
    public Plan withMany(long states) {
        return with(new Reductions(reductions.symmetry, reductions.partialOrder, states));
    }

    public Plan withStorage(Storage other) {
        return new Plan(workers, limits, deadlock, reductions, other, order);
    }

    public Plan withOrder(Order next) {
        return new Plan(workers, limits, deadlock, reductions, storage, next);
    }
}
