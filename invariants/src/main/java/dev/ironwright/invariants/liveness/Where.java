package dev.ironwright.invariants.liveness;

/// Where a state is on a chain, for one tuple of the chain.
public sealed interface Where {

    /// In none of its links and not at its end: the chain claims nothing of it.
    record Outside() implements Where {}

    /// In a link.
    ///
    /// @param link the place of the link, from 0
    /// @param name what is true in it
    record InLink(int link, String name, Waiting waiting) implements Where {}

    /// At its end.
    record Reached() implements Where {}

    /// Its name in reports.
    default String label() {
        return switch (this) {
            case Outside _ -> "outside";
            case InLink _ -> "link";
            case Reached _ -> "reached";
        };
    }
}
