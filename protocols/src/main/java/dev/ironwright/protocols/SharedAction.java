package dev.ironwright.protocols;

/// An action over the shared variables alone, taken by no host in particular.
///
/// @param <S> the record of shared variables
public non-sealed interface SharedAction<S> extends Action<S> {

    /// What happens to the shared variables.
    Outcome<S> step(S shared);
}
