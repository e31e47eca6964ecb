import java.util.List;

/// A step as the model says it, which answers with an [Outcome] and changes nothing by itself.
///
/// @param <S> the state of the host
public interface Rule<S> {

    default Outcome<S> skip(String reason) {
        return Outcome.skip(reason);
    }

    default Outcome<S> stay() {
        return Outcome.stay();
    }

    default Outcome.Move<S> to(S next) {
        return Outcome.to(next);
    }

    default Outcome<S> oneOf(Outcome.Move<S> one, Outcome.Move<S> other) {
        return Outcome.oneOf(one, other);
    }

    default Outcome<S> oneOf(List<Outcome.Move<S>> moves) {
        return Outcome.oneOf(moves);
    }
}
