package dev.ironwright.protocols;

/// An action of one host that also reads, and may write, the shared variables.
///
/// For textbook models without messages: `to(next).write(shared)`.
///
/// @param <H> the host state of the role that acts
/// @param <S> the record of shared variables
public non-sealed interface HostSharedAction<H, S> extends Action<H> {

    /// What the host `at` does in state `self` when the shared variables are `shared`.
    Outcome<H> step(H self, S shared, Local at);
}
