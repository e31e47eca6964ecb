package dev.ironwright.explorer.store;

/// Remembers, by their fingerprints, which states a search has come to.
public interface Seen extends AutoCloseable {

    /// Reads where a fingerprint belongs, so that the memory is near when [#add] asks for it.
    long touch(long fingerprint);

    /// Adds a fingerprint, true when the state is to be expanded for it.
    boolean add(long fingerprint);

    /// Gives its memory back.
    @Override
    void close();
}
