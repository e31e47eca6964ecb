package dev.ironwright.workbench.trace;

import dev.ironwright.protocols.loader.Span;

/// The code of the selected step, or why there is none.
public sealed interface CodeSpot {

    /// These lines.
    record Here(String name, Span span) implements CodeSpot {}

    /// No code, for this reason.
    record Nowhere(String reason) implements CodeSpot {}
}
