package dev.ironwright.invariants.induction;

import java.time.Duration;

/// How much work induction may take.
///
/// @param values how many values a type may have
/// @param tuples about how many tuples a claim may be
/// @param time after which what is not yet decided stays so
/// @param problem how long one problem may take the solver
public record Limits(int values, int tuples, Duration time, Duration problem) {

    /// Ten minutes in all, one for a problem.
    public static final Limits DEFAULT =
            new Limits(200_000, 50_000_000, Duration.ofMinutes(10), Duration.ofMinutes(1));

    public Limits withTime(Duration most) {
        return new Limits(values, tuples, most, problem);
    }
}
