package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Verdict.Limit;

import java.util.Optional;

/// Says when it is time to stop.
final class Watch {

    private final Plan plan;
    private final Control control;
    private final long began = System.nanoTime();

    Watch(Plan plan, Control control) {
        this.plan = plan;
        this.control = control;
    }

    /// Thrown when a limit was met before something was decided.
    static final class Cut extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final Limit limit;

        Cut(Limit limit) {
            super(limit.toString(), null, false, false);
            this.limit = limit;
        }

        Limit limit() {
            return limit;
        }
    }

    /// The limit that is met, when one is.
    ///
    /// @param states how many were found
    Optional<Limit> exceeded(long states) {
        if (!control.proceed()) {
            return Optional.of(Limit.CANCELLED);
        }
        if (states >= plan.maxStates()) {
            return Optional.of(Limit.STATES);
        }
        return System.nanoTime() - began > plan.maxTime().toNanos()
                ? Optional.of(Limit.TIME)
                : Optional.empty();
    }

    /// Ends what is under way when a limit is met.
    ///
    /// @throws Cut when one is
    void proceed() {
        exceeded(0)
                .ifPresent(limit -> {
                    throw new Cut(limit);
                });
    }
}
