package dev.ironwright.invariants.scenario;

import dev.ironwright.explorer.GlobalState;

import java.util.Optional;

/// What a part of the state should be, such as `acceptor0.promised == 2`.
///
/// @param path a host, `shared` or `ghost`, then fields, methods without parameters, and places:
///     `replica0.log[1].value`, `ghost.chosen.size`
public record Condition(String path, Comparison comparison, Wanted wanted) {

    /// How the part and what is wanted compare.
    public enum Comparison {
        IS("=="),
        IS_NOT("!="),
        AT_MOST("<="),
        AT_LEAST(">="),
        LESS("<"),
        MORE(">"),
        /// A list or set has an element that looks so, or a map a key.
        HAS("has"),
        HAS_NO("has no");

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        @Override
        public String toString() {
            return symbol;
        }
    }

    /// What was found instead; empty where the condition is true.
    public Optional<String> failure(GlobalState state) {
        return new Lookup(state).failure(this);
    }

    @Override
    public String toString() {
        return path + " " + comparison + " " + wanted;
    }
}
