package dev.ironwright.protocols;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A named part of a claim: a sentence, or "if this, then that".
///
/// @param name what it says, in a few words; no two parts of a claim have one name
/// @param premise what it is said under; without one it is said always
/// @param conclusion what is true, where the premise is; not asked elsewhere
public record Part(String name, Optional<BooleanSupplier> premise, BooleanSupplier conclusion) {

    /// True when something is said here.
    public boolean applies() {
        return premise.isEmpty() || premise.get().getAsBoolean();
    }

    /// True unless it applies and is false.
    public boolean holds() {
        return !applies() || conclusion.getAsBoolean();
    }
}
