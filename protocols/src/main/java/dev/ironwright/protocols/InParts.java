package dev.ironwright.protocols;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A claim that says several things, each by a name: see [Conjunction] and [StepConjunction].
///
/// A failure tells which of them are false. A part with a premise that is never true says nothing,
/// which is told too.
public interface InParts {

    /// What it says; all of it must be true.
    List<Part> parts();

    /// This is true.
    default Part part(String name, boolean holds) {
        return part(name, () -> holds);
    }

    /// This is true; asked only when every part before it is.
    default Part part(String name, BooleanSupplier holds) {
        return new Part(name, Optional.empty(), holds);
    }

    /// Where the premise is true, so is the conclusion.
    default Part implies(String name, boolean premise, BooleanSupplier conclusion) {
        return new Part(name, Optional.of(() -> premise), conclusion);
    }
}
