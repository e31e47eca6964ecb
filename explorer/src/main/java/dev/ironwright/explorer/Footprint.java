package dev.ironwright.explorer;

/// What a search takes of the machine, in bytes.
///
/// @param set of memory outside the heap, for the set of states that were found
/// @param tree of heap, for the parts of states where they are told apart by all that they hold
/// @param queue of heap, for states that wait to be expanded and how states were reached
/// @param heap of heap in all: the queue, the tables, and what is not collected yet
/// @param disk of disk, for what memory has no room for and for checkpoints
public record Footprint(long set, long tree, long queue, long heap, long disk) {

    /// Nothing.
    public static final Footprint NONE = new Footprint(0, 0, 0, 0, 0);

    /// The memory in all.
    public long memory() {
        return set + heap;
    }
}
