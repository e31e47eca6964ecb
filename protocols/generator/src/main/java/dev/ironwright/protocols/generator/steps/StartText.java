package dev.ironwright.protocols.generator.steps;

import java.util.List;

/// The method that makes a host as it starts.
///
/// @param parameters what it takes, in order
/// @param text the method with its doc comment
/// @param performs true when it takes an outcome as a value
/// @param takesState true when it makes the host out of a value of the whole state
public record StartText(
        String name, List<Given> parameters, String text, boolean performs, boolean takesState) {

    /// A parameter.
    public record Given(String type, String name) {}
}
