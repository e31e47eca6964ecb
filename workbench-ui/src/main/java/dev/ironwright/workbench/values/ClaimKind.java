package dev.ironwright.workbench.values;

import dev.ironwright.protocols.Chain;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.Final;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.Refinement;
import dev.ironwright.protocols.StepInvariant;
import dev.ironwright.protocols.Temporal;
import dev.ironwright.protocols.model.Model;

/// What kind of claim it is, in a word.
public enum ClaimKind {
    INVARIANT("invariant"),
    STEP_INVARIANT("step invariant"),
    REFINEMENT("refinement"),
    GOAL("goal"),
    CONSTRAINT("constraint"),
    TEMPORAL("temporal"),
    CHAIN("chain"),
    FINAL("final state");

    private final String word;

    ClaimKind(String word) {
        this.word = word;
    }

    /// The kind of the claim with this name.
    public static ClaimKind of(Model model, String claim) {
        var record = model.claim(claim).<Class<?>>map(type -> type.record()).orElse(Object.class);
        if (Reachable.class.isAssignableFrom(record)) {
            return GOAL;
        }
        if (StepInvariant.class.isAssignableFrom(record)) {
            return STEP_INVARIANT;
        }
        if (Refinement.class.isAssignableFrom(record)) {
            return REFINEMENT;
        }
        if (Chain.class.isAssignableFrom(record)) {
            return CHAIN;
        }
        if (Temporal.class.isAssignableFrom(record)) {
            return TEMPORAL;
        }
        if (Constraint.class.isAssignableFrom(record)) {
            return CONSTRAINT;
        }
        return Final.class.isAssignableFrom(record) ? FINAL : INVARIANT;
    }

    /// The kind in a word or two.
    public String word() {
        return word;
    }

    /// True when never having been asked means that it claimed nothing.
    public boolean mustBeAsked() {
        return switch (this) {
            case INVARIANT, STEP_INVARIANT, REFINEMENT, GOAL -> true;
            case CONSTRAINT, FINAL, TEMPORAL, CHAIN -> false;
        };
    }

    /// True of a claim about whole behaviours, not about single states or steps.
    public boolean ofBehaviours() {
        return this == TEMPORAL || this == CHAIN;
    }

    /// True of a claim without which the model is the same.
    public boolean mayBeLeftOut() {
        return this != CONSTRAINT && this != FINAL;
    }
}
