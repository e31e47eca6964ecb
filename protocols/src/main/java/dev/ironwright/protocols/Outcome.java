package dev.ironwright.protocols;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one step answers. Built by [Action]'s methods, read by the workbench.
///
/// @param <S> the state that moves
public sealed interface Outcome<S> {

    /// The action is not enabled, for this reason.
    record Skip<S>(String reason) implements Outcome<S> {}

    /// Nothing changes; a received packet is consumed.
    record Stay<S>() implements Outcome<S> {}

    /// A next state, what is sent, and what is written to the shared variables.
    ///
    /// @param sent in the order sent
    /// @param shared the shared variables after the step, when it writes them
    record Move<S>(S next, List<Send> sent, Optional<Object> shared) implements Outcome<S> {

        public Move {
            sent = List.copyOf(sent);
        }

        /// Also sends this message.
        public Move<S> send(HostId to, Message message) {
            return broadcast(List.of(to), message);
        }

        /// Also sends this message to each of these hosts.
        public Move<S> broadcast(Iterable<HostId> to, Message message) {
            var all = new ArrayList<>(sent);
            to.forEach(host -> all.add(new Send(host, message)));
            return new Move<>(next, all, shared);
        }

        /// Also gives the shared variables this value.
        public Move<S> write(Object newShared) {
            return new Move<>(next, sent, Optional.of(newShared));
        }
    }

    /// Any one of these.
    record OneOf<S>(List<Move<S>> moves) implements Outcome<S> {

        public OneOf {
            moves = List.copyOf(moves);
        }
    }

    /// A message and where it goes.
    record Send(HostId to, Message message) {}

    /// The state moves to `next`; nothing is sent yet.
    static <S> Move<S> to(S next) {
        return new Move<>(next, List.of(), Optional.empty());
    }

    /// One of several.
    static <S> Outcome<S> oneOf(List<Move<S>> moves) {
        return new OneOf<>(moves);
    }
}
