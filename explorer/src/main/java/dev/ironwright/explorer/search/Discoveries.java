package dev.ironwright.explorer.search;

/// Where a worker puts the states that it is the first to find.
interface Discoveries {

    /// Adds a state and gives its number.
    long add(long fingerprint, long asleep, int[] state, int slotsInUse);

    /// Remembers how the state that was just added was reached.
    ///
    /// @param from the number of the state before
    /// @param ordinal the place of the transition among those of the state before
    void reachedFrom(long from, int ordinal);

    /// Remembers that the state that was just added is initial.
    ///
    /// @param ordinal its place among the initial states
    void initial(int ordinal);
}
