package dev.ironwright.invariants.scenario;

import static java.util.stream.Collectors.joining;

import dev.ironwright.explorer.GlobalState;

import java.util.List;
import java.util.Optional;

/// What a scenario says is true of the state that it has come to.
public sealed interface Assertion {

    /// What can be seen of a state alone, without the model or what came before.
    sealed interface OfState extends Assertion {

        /// What was found instead; empty where it is true.
        Optional<String> failure(GlobalState state);
    }

    /// A condition is true.
    record That(Condition condition) implements OfState {

        @Override
        public Optional<String> failure(GlobalState state) {
            return condition.failure(state);
        }

        @Override
        public String toString() {
            return condition.toString();
        }
    }

    /// All of these are true.
    record All(List<OfState> parts) implements OfState {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Optional<String> failure(GlobalState state) {
            return parts.stream().flatMap(it -> it.failure(state).stream()).findFirst();
        }

        @Override
        public String toString() {
            return parts.stream().map(OfState::toString).collect(joining(" and "));
        }
    }

    /// A step can be taken.
    record Enabled(Move move) implements Assertion {

        @Override
        public String toString() {
            return "enabled " + move;
        }
    }

    /// A step cannot be taken, for this reason when one is said.
    record NotEnabled(Move move, Optional<String> reason) implements Assertion {

        @Override
        public String toString() {
            return "not enabled " + move + reason.map(why -> " because " + why).orElse("");
        }
    }

    /// A goal is met.
    record Reaches(String goal) implements Assertion {

        @Override
        public String toString() {
            return "reaches " + goal;
        }
    }

    /// A claim is false of this state, or of the step that led to it. From here on it may be.
    record Violates(String claim) implements Assertion {

        @Override
        public String toString() {
            return "violates " + claim;
        }
    }

    /// A claim is true of this state and of the step that led to it.
    record Holds(String claim) implements Assertion {

        @Override
        public String toString() {
            return "holds " + claim;
        }
    }

    /// A packet that looks so is in the network.
    record InNetwork(Letter packet) implements OfState {

        @Override
        public Optional<String> failure(GlobalState state) {
            return state.network().stream().anyMatch(packet::matches)
                    ? Optional.empty()
                    : Optional.of("no such packet is in the network");
        }

        @Override
        public String toString() {
            return "network has " + packet;
        }
    }

    /// No packet that looks so is in the network.
    record NotInNetwork(Letter packet) implements OfState {

        @Override
        public Optional<String> failure(GlobalState state) {
            return state.network().stream()
                    .filter(packet::matches)
                    .findFirst()
                    .map(found -> Letter.of(found) + " is there");
        }

        @Override
        public String toString() {
            return "network has no " + packet;
        }
    }

    /// Nothing is enabled, and the protocol does not call the state final.
    record Stuck() implements Assertion {

        @Override
        public String toString() {
            return "stuck";
        }
    }

    /// The protocol calls the state final.
    record Finished() implements Assertion {

        @Override
        public String toString() {
            return "final";
        }
    }
}
