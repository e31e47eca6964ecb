package dev.ironwright.invariants;

import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.protocols.Claim;

import org.jspecify.annotations.Nullable;

/// Watches the claims about states by asking about all their tuples in each state.
record AskingAll(Claims claims) implements Constrained {

    @Override
    public int violation(Arrival state) {
        return claims.stateViolationAskingAll(state.state());
    }

    @Override
    public boolean isFinal(int[] state) {
        return claims.isFinal(state);
    }

    @Override
    public Claim failure(int claim, int @Nullable [] before, int[] after) {
        return claims.failure(claim, before, after);
    }
}
