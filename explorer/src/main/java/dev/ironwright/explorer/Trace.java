package dev.ironwright.explorer;

import com.google.common.collect.ImmutableList;

import java.util.List;
import java.util.stream.Stream;

/// A real execution: an initial state and steps. A counterexample is one of the shortest.
public record Trace(GlobalState initial, List<Transition> transitions) {

    /// A step and the state after it.
    public record Transition(Step step, GlobalState after) {}

    public Trace {
        transitions = List.copyOf(transitions);
    }

    /// The number of states; a trace's length in every report.
    public int length() {
        return transitions.size() + 1;
    }

    /// All states, the initial one first.
    public List<GlobalState> states() {
        return Stream.concat(Stream.of(initial), transitions.stream().map(Transition::after))
                .collect(ImmutableList.toImmutableList());
    }

    public GlobalState last() {
        return transitions.isEmpty() ? initial : transitions.getLast().after();
    }

    /// This trace with one more step.
    public Trace then(Transition next) {
        return new Trace(
                initial, ImmutableList.<Transition>builder().addAll(transitions).add(next).build());
    }
}
