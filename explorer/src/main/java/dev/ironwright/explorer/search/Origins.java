package dev.ironwright.explorer.search;

import java.util.List;

/// Says how each state was first reached.
@FunctionalInterface
interface Origins {

    /// The place of an initial state, and then of each step among those of the state before.
    ///
    /// @param state its number
    List<Integer> of(long state);
}
