package dev.ironwright.explorer.tables;

import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

/// Something that was to be alike for two interchangeable hosts or values, and is not.
public final class Likeness {

    private Likeness() {}

    /// The mistake of declaring this symmetric.
    ///
    /// @param type what treats them differently
    /// @param rule what should be alike
    /// @param exchanged the two hosts or values
    /// @param one what happens with the one
    /// @param image what happens when they are exchanged
    public static MistakeException differs(
            Class<?> type, String rule, String exchanged, String one, String image) {
        return new Mistake(
                        Mistake.Kind.NOT_SYMMETRIC,
                        Mistake.Site.of(type),
                        "%s: exchanged=%s\n  one: %s\n  other: %s"
                                .formatted(rule, exchanged, one, image),
                        "Hosts or values compared by order, a host's index or neighbour, or one of"
                                + " them that is special: treat them alike, or do not declare them"
                                + " symmetric.")
                .asException();
    }
}
