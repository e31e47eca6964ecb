package dev.ironwright.invariants;

import dev.ironwright.protocols.history.History;
import dev.ironwright.protocols.history.Linearization.Execution;

import java.util.List;
import java.util.Optional;

/// Why a claim is false of a tuple.
public sealed interface Why {

    /// It is one sentence, and that is false.
    record Plainly() implements Why {}

    /// It is in parts, of which at least one is false.
    record ByParts(List<PartVerdict> parts) implements Why {}

    /// A part of a claim, and whether it is true.
    record PartVerdict(String name, Answer answer) {}

    /// What became of a part.
    enum Answer {
        TRUE,
        FALSE,
        /// Its premise is false, so that it says nothing.
        SAYS_NOTHING,
        /// It cannot be asked where a part before it is false.
        NOT_ASKED
    }

    /// There is a witness, and the record has not chosen it.
    ///
    /// @param chosen what it chose, when it chose something
    /// @param other a candidate that is one
    record WrongWitness(Optional<Object> chosen, Object other) implements Why {}

    /// There is no witness.
    ///
    /// @param chosen what it chose, when it chose something
    /// @param candidates among how many
    record NoWitness(Optional<Object> chosen, int candidates) implements Why {}

    /// No order of the operations explains what the clients have seen.
    ///
    /// @param events what they have seen, in one of the orders in which it can have come about
    /// @param explained how many of the events, from the first, an order explains
    /// @param order such an order
    /// @param state of the specification after it
    /// @param possible what the operation could have returned that returns next, in all such orders
    record NoOrder(
            int clients,
            List<History.Event> events,
            int explained,
            List<Execution> order,
            Object state,
            List<Object> possible)
            implements Why {

        /// The first return that has no place in any order.
        public History.Event.Returned stuck() {
            return (History.Event.Returned) events.get(explained);
        }
    }
}
