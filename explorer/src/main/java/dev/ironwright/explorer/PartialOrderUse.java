package dev.ironwright.explorer;

/// Whether a search left out steps that need not come first, and why.
///
/// @param reduced true when it did; counts are then of the states that it did visit, and traces,
///     but for the one of the verdict where `why` says so, may be longer than they need be
/// @param why a sentence
public record PartialOrderUse(boolean reduced, String why) {

    /// As nobody asked for it.
    public static final PartialOrderUse NONE =
            new PartialOrderUse(false, "All orders of steps are explored.");
}
