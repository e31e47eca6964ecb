package dev.ironwright.explorer.search;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.protocols.Claim;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// A monitor that lets pass whatever it does not say otherwise: every state is admitted and may be
/// final, and nothing is claimed.
public interface Onlooker extends Monitor {

    @Override
    default boolean admits(Arrival state) {
        return true;
    }

    @Override
    default boolean constrains() {
        return false;
    }

    @Override
    default int violation(Arrival state) {
        return NONE;
    }

    @Override
    default boolean watchesSteps() {
        return false;
    }

    @Override
    default int stepViolation(Arrival step) {
        return NONE;
    }

    @Override
    default long goals(Arrival state) {
        return 0;
    }

    @Override
    default List<String> goalNames() {
        return List.of();
    }

    @Override
    default boolean isFinal(int[] state) {
        return true;
    }

    @Override
    default Claim failure(int claim, int @Nullable [] before, int[] after) {
        throw new IllegalStateException("nothing is claimed");
    }

    @Override
    default Optional<AbstractRun> beside(int claim, List<int[]> states) {
        return Optional.empty();
    }

    @Override
    default long[] tuples() {
        return new long[0];
    }
}
