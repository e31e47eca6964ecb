package dev.ironwright.invariants.scenario;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.explorer.search.Monitor;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Refinement;
import dev.ironwright.protocols.model.ClaimType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Watches a search that begins anywhere, and ends it once it comes to what is looked for.
///
/// @param claims what is asked beside it
/// @param types the claims by their places
/// @param wanted how what is looked for is called
/// @param reached true of a state in which it is found
/// @param found run when it is
record Until(
        Monitor claims,
        List<ClaimType> types,
        String wanted,
        Predicate<Arrival> reached,
        Runnable found)
        implements Monitor {

    @Override
    public boolean admits(Arrival state) {
        return claims.admits(state);
    }

    @Override
    public boolean constrains() {
        return claims.constrains();
    }

    /// Where the search begins need not be where a specification does.
    @Override
    public int violation(Arrival state) {
        int claim = claims.violation(state);
        boolean begins =
                claim != NONE
                        && state.before() == null
                        && Refinement.class.isAssignableFrom(types.get(claim).record());
        return begins ? NONE : claim;
    }

    @Override
    public boolean watchesSteps() {
        return claims.watchesSteps();
    }

    @Override
    public int stepViolation(Arrival step) {
        return claims.stepViolation(step);
    }

    @Override
    public long goals(Arrival state) {
        if (!reached.test(state)) {
            return 0;
        }
        found.run();
        return 1;
    }

    @Override
    public boolean meets(int goal, Arrival state) {
        return reached.test(state);
    }

    @Override
    public boolean showsGoals() {
        return true;
    }

    @Override
    public List<String> goalNames() {
        return List.of(wanted);
    }

    @Override
    public boolean isFinal(int[] state) {
        return claims.isFinal(state);
    }

    @Override
    public Claim failure(int claim, int @Nullable [] before, int[] after) {
        return claims.failure(claim, before, after);
    }

    @Override
    public Optional<AbstractRun> beside(int claim, List<int[]> states) {
        return claims.beside(claim, states);
    }

    @Override
    public long[] tuples() {
        return claims.tuples();
    }
}
