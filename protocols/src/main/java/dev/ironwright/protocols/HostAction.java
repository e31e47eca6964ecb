package dev.ironwright.protocols;

/// An action that reads nothing but its own host.
///
/// @param <H> the host state of the role that acts
public non-sealed interface HostAction<H> extends Action<H> {

    /// What the host `at` does in state `self`.
    Outcome<H> step(H self, Local at);
}
