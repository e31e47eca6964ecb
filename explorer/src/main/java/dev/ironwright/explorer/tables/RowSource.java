package dev.ironwright.explorer.tables;

import org.jspecify.annotations.Nullable;

/// A part of a state that has a row of its own.
public final class RowSource {

    private final int[] slots;
    private final Finder finder;

    /// Finds the row of a state; null when nothing can happen there and nobody needs to know why.
    @FunctionalInterface
    interface Finder {
        @Nullable Row row(int[] state);
    }

    RowSource(int[] slots, Finder finder) {
        this.slots = slots;
        this.finder = finder;
    }

    /// The number of slots that decide which row it is.
    public int slots() {
        return slots.length;
    }

    /// One of the slots that decide.
    public int slot(int i) {
        return slots[i];
    }

    /// The row in this state, when there is one.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when a step of the model fails
    public @Nullable Row row(int[] state) {
        return finder.row(state);
    }
}
