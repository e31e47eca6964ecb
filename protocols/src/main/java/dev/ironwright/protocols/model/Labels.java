package dev.ironwright.protocols.model;

import java.util.ArrayList;
import java.util.List;

/// How actions and claims are written in reports: `Propose(value=red)`, without the bounds.
///
/// @param bounds the record of bounds, which every reader knows already
public record Labels(Class<? extends Record> bounds) {

    /// A parameter and its value.
    public record Argument(String name, Object value) {

        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    /// The name of an action or claim and its components in parentheses, when it has any.
    public String of(Object record) {
        var arguments = arguments(record);
        var name = record.getClass().getSimpleName();
        return arguments.isEmpty()
                ? name
                : name
                        + "("
                        + String.join(", ", arguments.stream().map(Argument::toString).toList())
                        + ")";
    }

    /// The components of an action or claim, the bounds left out.
    public List<Argument> arguments(Object record) {
        var arguments = new ArrayList<Argument>();
        for (var component : record.getClass().getRecordComponents()) {
            if (component.getType() != bounds) {
                arguments.add(new Argument(component.getName(), Records.get(component, record)));
            }
        }
        return List.copyOf(arguments);
    }
}
