package dev.ironwright.protocols.generator.cells;

import java.util.List;
import java.util.stream.Collectors;

/// What an action does in a cell, in generated values.
sealed interface Answer {

    record Skipped(String reason) implements Answer {

        @Override
        public String toString() {
            return "skips: " + reason;
        }
    }

    /// Any one of these.
    record Moves(List<Move> moves) implements Answer {

        @Override
        public String toString() {
            return moves.stream().map(Move::toString).collect(Collectors.joining(" or "));
        }
    }

    /// Something was thrown.
    record Threw(String what) implements Answer {

        @Override
        public String toString() {
            return "throws " + what;
        }
    }

    /// A next state, as the values of its components, and the packets sent.
    record Move(List<?> state, List<?> sent) {

        @Override
        public String toString() {
            return "goes to " + state + " and sends " + sent;
        }
    }
}
