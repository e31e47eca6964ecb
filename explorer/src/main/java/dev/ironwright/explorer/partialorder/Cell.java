package dev.ironwright.explorer.partialorder;

import com.google.common.primitives.ImmutableIntArray;

import java.util.List;

/// What an element does in one state of its host.
///
/// @param moves what may happen, which is more than nothing unless the step fails
/// @param fails true when the model's code fails
record Cell(List<Move> moves, boolean fails) {

    static final Cell FAILING = new Cell(List.of(), true);

    /// One thing that may happen.
    ///
    /// @param next the host's next state
    /// @param sends the packets that are sent, in a form in which what means the same is equal
    /// @param label all that ghost variables could tell this step by from another of the element
    /// @param seen true when the ghost variables look at it
    record Move(int next, ImmutableIntArray sends, ImmutableIntArray label, boolean seen) {}
}
