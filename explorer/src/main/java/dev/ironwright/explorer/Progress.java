package dev.ironwright.explorer;

/// What an exploration reports while it runs: photographs, never a live view.
public sealed interface Progress {

    /// A part of the work began.
    record Began(Phase phase) implements Progress {}

    /// How far the search is; sent about ten times a second and after each level.
    ///
    /// @param memory bytes in use
    record Snapshot(Phase phase, Census census, long memory) implements Progress {}

    /// The exploration ended; nothing follows.
    record Ended(Report report) implements Progress {}

    /// The parts of the work.
    enum Phase {
        INITIAL_STATES,
        SEARCH,
        TRACE
    }

    /// Told what happens, from the searching thread: it should be quick and must not throw.
    @FunctionalInterface
    interface Listener {
        Listener SILENT = _ -> {};

        void on(Progress progress);
    }
}
