package dev.ironwright.invariants;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.explorer.search.Monitor;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.protocols.Claim;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Watches the claims about states by asking about all their tuples in each state.
record AskingAll(Claims claims) implements Monitor {

    @Override
    public int violation(Arrival state) {
        return claims.stateViolationAskingAll(state.state());
    }

    @Override
    public boolean admits(Arrival state) {
        return claims.admits(state);
    }

    @Override
    public boolean constrains() {
        return claims.constrains();
    }

    @Override
    public boolean watchesSteps() {
        return false;
    }

    @Override
    public int stepViolation(Arrival step) {
        return NONE;
    }

    @Override
    public long goals(Arrival state) {
        return 0;
    }

    @Override
    public List<String> goalNames() {
        return List.of();
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
        return Optional.empty();
    }

    @Override
    public long[] tuples() {
        return claims.tuples();
    }
}
