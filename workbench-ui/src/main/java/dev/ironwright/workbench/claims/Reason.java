package dev.ironwright.workbench.claims;

import dev.ironwright.invariants.Why;
import dev.ironwright.workbench.trace.Showing;

import java.util.Optional;

/// A line of the pane that says why.
///
/// @param trace what the line is about, to be opened
/// @param history what is drawn in place of the text
public record Reason(
        Style style, String text, Optional<Showing> trace, Optional<Why.NoOrder> history) {

    /// How a line looks.
    public enum Style {
        HEADING,
        TEXT,
        GOOD,
        BAD,
        /// To beware of.
        CAUTION,
        QUIET,
        /// Values and code, in letters of one width.
        CODE
    }

    /// A line.
    public static Reason of(Style style, String text) {
        return new Reason(style, text, Optional.empty(), Optional.empty());
    }

    /// A line with a trace to open.
    public static Reason opening(String text, Showing trace) {
        return new Reason(Style.TEXT, text, Optional.of(trace), Optional.empty());
    }

    /// A drawing of what clients have seen.
    static Reason of(Why.NoOrder history) {
        return new Reason(Style.CODE, "", Optional.empty(), Optional.of(history));
    }
}
