package dev.ironwright.explorer.store;

/// How a state was first reached, as one word: the number of the state before, and which of its
/// transitions; or that it is initial, and which of the initial states.
public final class Way {

    private static final int ORDINAL_BITS = 24;
    private static final long ORDINAL_MASK = (1L << ORDINAL_BITS) - 1;
    private static final long INITIAL = (1L << Long.SIZE - ORDINAL_BITS) - 1;

    private Way() {}

    /// The way by a step.
    ///
    /// @param from the number of the state before
    /// @param ordinal the place of the transition among those of the state before
    public static long of(long from, int ordinal) {
        return from << ORDINAL_BITS | ordinal;
    }

    /// The way to an initial state.
    ///
    /// @param ordinal the place among the initial states
    public static long initial(int ordinal) {
        return of(INITIAL, ordinal);
    }

    /// True when the state was initial.
    public static boolean isInitial(long way) {
        return from(way) == INITIAL;
    }

    /// The number of the state before.
    public static long from(long way) {
        return way >>> ORDINAL_BITS;
    }

    /// The place of the transition among those of the state before, or of the initial state.
    public static int ordinal(long way) {
        return (int) (way & ORDINAL_MASK);
    }
}
