package dev.ironwright.workbench.values;

import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.Final;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.StepInvariant;
import dev.ironwright.protocols.Temporal;
import dev.ironwright.protocols.model.Model;

/// What kind of claim it is, in a word.
public enum ClaimKind {
    INVARIANT("invariant"),
    STEP_INVARIANT("step invariant"),
    GOAL("goal"),
    CONSTRAINT("constraint"),
    TEMPORAL("temporal"),
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
            case INVARIANT, STEP_INVARIANT, GOAL -> true;
            case CONSTRAINT, FINAL, TEMPORAL -> false;
        };
    }

    /// True of a claim without which the model is the same.
    public boolean mayBeLeftOut() {
        return mustBeAsked();
    }
}
