package dev.ironwright.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;

/// By how much a bound multiplies the states.
///
/// @param bound its name
/// @param value what it is
/// @param to the greatest value with which all states were found, or [#value] when there is none
/// @param factor by how much they grow to there from one less; empty when that is not known
/// @param states how many there are in all if they go on growing so, where they were not all found
public record Growth(
        String bound, long value, long to, OptionalDouble factor, OptionalDouble states) {

    /// How far below its value a bound is looked for with which all states can be found.
    private static final int FURTHEST = 6;

    /// Explores with less and less of a bound until all states are found.
    ///
    /// @param whole what was found with the bound as it is
    /// @param with explores with another value; empty where it cannot have it
    /// @param late true when no more is to be tried
    public static Growth of(
            String bound,
            long value,
            Estimate whole,
            LongFunction<Optional<Estimate>> with,
            BooleanSupplier late) {
        var complete = new ArrayList<Double>();
        long to = value;
        for (long at = value; at >= 1 && complete.size() < 3; at--) {
            var found = at == value ? Optional.of(whole) : with.apply(at);
            if (found.filter(Estimate::complete).isPresent()) {
                to = complete.isEmpty() ? at : to;
                complete.add(found.get().states());
            } else if (!complete.isEmpty() || value - at == FURTHEST || late.getAsBoolean()) {
                break;
            }
        }
        if (complete.size() < 2) {
            return new Growth(bound, value, value, OptionalDouble.empty(), OptionalDouble.empty());
        }
        double factor = complete.get(0) / complete.get(1);
        return new Growth(
                bound,
                value,
                to,
                OptionalDouble.of(factor),
                to == value ? OptionalDouble.empty() : goingOn(complete, value - to));
    }

    /// The logarithms are followed along the parabola through the last three.
    private static OptionalDouble goingOn(List<Double> latest, long steps) {
        if (latest.size() < 3) {
            return OptionalDouble.empty();
        }
        double factor = latest.get(0) / latest.get(1);
        double bend = factor / (latest.get(1) / latest.get(2));
        double states = latest.get(0);
        for (long i = 0; i < steps; i++) {
            factor *= bend;
            states *= factor;
        }
        return OptionalDouble.of(states);
    }
}
