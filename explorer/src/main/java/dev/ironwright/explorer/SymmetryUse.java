package dev.ironwright.explorer;

/// Whether a search took states for one that differ in the names of equals alone, and why.
///
/// @param reduced true when it did; counts are then of classes of states
/// @param why a sentence
public record SymmetryUse(boolean reduced, String why) {

    /// As nothing is declared interchangeable.
    public static final SymmetryUse NONE =
            new SymmetryUse(false, "The model declares no symmetry.");
}
