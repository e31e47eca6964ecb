package dev.ironwright.explorer.store;

/// Remembers, by their fingerprints, which states a search has come to.
public interface Seen extends AutoCloseable {

    /// Adds several fingerprints in their order, and says of each whether [#add] would have been true.
    ///
    /// @throws OutOfMemoryError when not all could be added; those that were are marked all the same
    default void addAll(Batch batch) {
        for (int i = 0; i < batch.size(); i++) {
            if (add(batch.fingerprint(i))) {
                batch.markFresh(i);
            }
        }
    }

    /// Adds a fingerprint, true when the state is to be expanded for it.
    boolean add(long fingerprint);

    /// Gives its memory back.
    @Override
    void close();
}
