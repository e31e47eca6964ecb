package dev.ironwright.protocols.generator.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A method of a state or an action that has become a private method of the host.
///
/// @param given the components of the action that it takes as first arguments
/// @param dropped the places of arguments that the host knows by itself
/// @param text the method
/// @param reads the fields that it looks at
/// @param changes the fields that it may change
record Helper(
        Kind kind,
        String name,
        List<String> given,
        Set<Integer> dropped,
        String text,
        Set<String> reads,
        Set<String> changes) {

    enum Kind {
        /// Works something out.
        ANSWERS,
        /// Brings the host into another state.
        CHANGES,
        /// Takes a step.
        STEPS
    }

    /// The same with its text, which looks at these fields.
    Helper written(String newText, Set<String> newReads) {
        return new Helper(kind, name, given, dropped, newText, newReads, Set.of());
    }

    /// A call with these arguments as written.
    String call(String arguments) {
        return name + "(" + arguments + ")";
    }

    /// A call with these arguments.
    String call(List<String> arguments) {
        var all = new ArrayList<>(given);
        for (int i = 0; i < arguments.size(); i++) {
            if (!dropped.contains(i)) {
                all.add(arguments.get(i));
            }
        }
        return call(String.join(", ", all));
    }
}
