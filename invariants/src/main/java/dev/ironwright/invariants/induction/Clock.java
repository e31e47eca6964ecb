package dev.ironwright.invariants.induction;

import dev.ironwright.explorer.Control;

import java.time.Duration;

/// How much time is left.
final class Clock {

    private final long start = System.nanoTime();
    private final Limits limits;
    private final Control control;

    Clock(Limits limits, Control control) {
        this.limits = limits;
        this.control = control;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// True when no more should be begun.
    boolean isOver() {
        return control.stopped() || left().isNegative() || left().isZero();
    }

    boolean isCancelled() {
        return control.stopped();
    }

    private Duration left() {
        return limits.time().minus(elapsed());
    }

    /// How long one problem may take.
    Duration forOne() {
        var least = Duration.ofMillis(1);
        var left = left().compareTo(limits.problem()) < 0 ? left() : limits.problem();
        return left.compareTo(least) < 0 ? least : left;
    }

    /// Why something was not decided.
    String why() {
        if (control.stopped()) {
            return "it was interrupted";
        }
        return isOver() ? "the time was over" : "one problem took too long";
    }
}
