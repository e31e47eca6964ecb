import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a step answers, as a value: where a host's method only does what the answer says.
///
/// @param <S> the state of the host
public sealed interface Outcome<S> {

    /// Nothing happens, for this reason.
    record Skip<S>(String reason) implements Outcome<S> {}

    /// Nothing changes, but a received packet is used up.
    record Stay<S>() implements Outcome<S> {}

    /// A next state, and what is sent, in order.
    record Move<S>(S next, List<Send> sent) implements Outcome<S> {

        public Move {
            sent = List.copyOf(sent);
        }

        /// A move in the words of the model, where there may be shared variables.
        public Move(S next, List<Send> sent, Optional<Object> shared) {
            this(next, sent);
        }

        /// Hosts share no variables.
        public Optional<Object> shared() {
            return Optional.empty();
        }

        /// Also sends this message.
        public Move<S> send(HostId to, Message message) {
            return broadcast(List.of(to), message);
        }

        /// Also sends this message to each of these hosts.
        public Move<S> broadcast(Iterable<HostId> to, Message message) {
            var all = new ArrayList<>(sent);
            to.forEach(host -> all.add(new Send(host, message)));
            return new Move<>(next, all);
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

    static <S> Outcome<S> skip(String reason) {
        return new Skip<>(reason);
    }

    static <S> Outcome<S> stay() {
        return new Stay<>();
    }

    static <S> Move<S> to(S next) {
        return new Move<>(next, List.of());
    }

    static <S> Outcome<S> oneOf(Move<S> one, Move<S> other) {
        return new OneOf<>(List.of(one, other));
    }

    static <S> Outcome<S> oneOf(List<Move<S>> moves) {
        return new OneOf<>(moves);
    }
}
