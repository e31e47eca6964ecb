package dev.ironwright.protocols;

import java.util.List;

/// One thing a host may do, written as a record whose components are what "there exists" ranges over.
///
/// An action is total and pure: it always answers, with a next state or with [#skip], and the same
/// arguments always give the same answer. This is IronFleet's always-enabled action. The answer is
/// computed once per host state (and packet) and remembered, so a step that reads a clock, a file
/// or a static variable gives wrong results; the workbench looks for such steps and names them.
///
/// @param <S> the state that the action moves: a host's, or the shared variables'
public sealed interface Action<S>
        permits HostAction, Receive, ReadInbox, HostSharedAction, SharedAction {

    /// Nothing happens, for this reason; a packet stays where it was. The action is not enabled.
    default Outcome<S> skip(String reason) {
        return new Outcome.Skip<>(reason);
    }

    /// Nothing changes, but a received packet is consumed. The action is enabled, and a stutter.
    default Outcome<S> stay() {
        return new Outcome.Stay<>();
    }

    /// The host moves to this state.
    default Outcome.Move<S> to(S next) {
        return Outcome.to(next);
    }

    /// One of two moves, chosen by nobody: each is explored.
    default Outcome<S> oneOf(Outcome.Move<S> one, Outcome.Move<S> other) {
        return new Outcome.OneOf<>(List.of(one, other));
    }

    /// One of several moves, each explored. No move at all means that the action is not enabled.
    default Outcome<S> oneOf(List<Outcome.Move<S>> moves) {
        return new Outcome.OneOf<>(moves);
    }
}
