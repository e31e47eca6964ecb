package dev.ironwright.explorer.search;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Verdict.Limit;

import java.util.Optional;
import java.util.function.LongSupplier;

/// What may cut a search, and what has.
final class Limits {

    private final Plan plan;
    private final Control control;
    private final LongSupplier distinct;
    private final LongSupplier outside;
    private final MemoryLimit memory;
    private final long began = System.nanoTime();
    private volatile Optional<Limit> met = Optional.empty();

    /// @param distinct the states found so far
    /// @param outside the bytes of memory taken outside the heap
    Limits(Plan plan, Control control, LongSupplier distinct, LongSupplier outside) {
        this.plan = plan;
        this.control = control;
        this.distinct = distinct;
        this.outside = outside;
        memory = new MemoryLimit(plan.storage().memory());
    }

    /// What has cut the search.
    Optional<Limit> met() {
        return met;
    }

    /// The search is cut by this.
    void meet(Limit limit) {
        met = Optional.of(limit);
    }

    /// A limit that was met while a level was being finished has cut nothing.
    void forget() {
        met = Optional.empty();
    }

    /// True when a level is not to be expanded; the verdict says why.
    boolean stopBefore(int depth) {
        if (depth >= plan.maxDepth()) {
            meet(Limit.DEPTH);
        } else {
            look();
        }
        return met.isPresent();
    }

    /// Asked often: notices when a limit is exceeded.
    void look() {
        if (met.isEmpty()) {
            exceeded().ifPresent(this::meet);
        }
    }

    private Optional<Limit> exceeded() {
        if (control.stopped()) {
            return Optional.of(Limit.CANCELLED);
        }
        if (distinct.getAsLong() >= plan.maxStates()) {
            return Optional.of(Limit.STATES);
        }
        if (System.nanoTime() - began > plan.maxTime().toNanos()) {
            return Optional.of(Limit.TIME);
        }
        return memory.exceeded(outside.getAsLong()) ? Optional.of(Limit.MEMORY) : Optional.empty();
    }
}
