package dev.ironwright.protocols.history;

/// An object that executes one operation after the other: what a service is to be seen as.
///
/// @param <S> its states
/// @param <C> what it can be called to do
public interface Sequential<S, C> {

    S initial();

    /// What a call leads to. Pure, and total: every call has an answer in every state.
    Answer<S> execute(S state, C call);

    /// The state after a call, and what the call returns.
    record Answer<S>(S state, Object result) {}

    /// What a call returns that has nothing to tell.
    enum Done {
        DONE
    }
}
