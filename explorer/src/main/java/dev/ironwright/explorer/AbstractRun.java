package dev.ironwright.explorer;

import dev.ironwright.protocols.Action;

import java.util.List;

/// A behaviour of a specification beside a trace that leaves it at its last state.
///
/// @param states what each state of the trace stands for; as many as the trace has
/// @param steps what the specification does with each step of the trace but the last: its actions in
///     order, none when the step is a stutter to it
/// @param nearest what it could have done instead at last, nearest first; only some of it
public record AbstractRun(List<Object> states, List<List<Action<?>>> steps, List<Attempt> nearest) {

    public AbstractRun {
        states = List.copyOf(states);
        steps = List.copyOf(steps);
        nearest = List.copyOf(nearest);
    }

    /// Something that the specification can do, and how it differs from what was done.
    ///
    /// @param actions its actions; none for doing nothing, and for beginning
    /// @param differences one at least
    public record Attempt(List<Action<?>> actions, Object after, List<Difference> differences) {

        public Attempt {
            actions = List.copyOf(actions);
            differences = List.copyOf(differences);
        }
    }

    /// A field that is another than the specification allows.
    ///
    /// @param field its path, such as `table.size`; empty when the whole state differs
    public record Difference(String field, String allowed, String found) {}

    /// True when already the initial state of the trace stands for none of the specification's.
    public boolean beginsWrong() {
        return states.size() == 1;
    }
}
