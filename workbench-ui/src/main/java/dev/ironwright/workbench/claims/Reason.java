package dev.ironwright.workbench.claims;

import dev.ironwright.workbench.trace.Showing;

import java.util.Optional;

/// A line of the pane that says why.
///
/// @param trace what the line is about, to be opened
public record Reason(Style style, String text, Optional<Showing> trace) {

    /// How a line looks.
    public enum Style {
        HEADING,
        TEXT,
        GOOD,
        BAD,
        QUIET,
        /// Values and code, in letters of one width.
        CODE
    }

    /// A line.
    public static Reason of(Style style, String text) {
        return new Reason(style, text, Optional.empty());
    }

    /// A line with a trace to open.
    public static Reason opening(String text, Showing trace) {
        return new Reason(Style.TEXT, text, Optional.of(trace));
    }
}
