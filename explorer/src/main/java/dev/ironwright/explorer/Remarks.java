package dev.ironwright.explorer;

import java.util.Optional;
import java.util.OptionalInt;

/// What else there is to say of a search.
///
/// @param shrunkFrom the steps of the execution that was found, when a shorter one with the same
///     ending is reported instead
/// @param forecast how many states there are in all, when a limit cut the search
public record Remarks(OptionalInt shrunkFrom, Optional<Forecast> forecast) {

    /// Nothing.
    public static final Remarks NONE = new Remarks(OptionalInt.empty(), Optional.empty());
}
