package dev.ironwright.protocols;

import java.util.Optional;

/// An invariant with a hidden "there exists": for every tuple there is a witness, which it returns.
///
/// @param <W> what the witness is chosen from: a [Packet], or an [At]
public non-sealed interface Witnessed<W> extends Claim {

    /// The witness among `candidates`, in which each element of the state of type `W` occurs once.
    /// Empty means that the claim is violated; an answer that is no candidate is a mistake.
    Optional<W> witness(Iterable<W> candidates);

    /// True when this candidate is a witness; for a record that chooses by a rule, and says here what
    /// the chosen one has to satisfy. A choice that does not is a violation, like none at all.
    default boolean accepts(W chosen) {
        return true;
    }
}
