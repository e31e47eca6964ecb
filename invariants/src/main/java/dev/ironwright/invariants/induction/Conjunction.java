package dev.ironwright.invariants.induction;

import java.util.List;

/// What is assumed of the state before a step: every invariant that was named, and every constraint.
record Conjunction(Space space, List<Conjunct> conjuncts) {

    /// True when these facts cannot be together.
    boolean contradicts(Facts facts) {
        for (var conjunct : conjuncts) {
            if (conjunct.contradicts(facts)) {
                return true;
            }
        }
        return false;
    }
}
