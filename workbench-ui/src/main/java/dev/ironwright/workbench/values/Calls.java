package dev.ironwright.workbench.values;

import dev.ironwright.protocols.At;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Labels;

import java.util.List;

/// Actions and claims the way one calls them: `Propose(value=A)`, or `Grant`.
///
/// @param labels leave out the bounds, which every reader knows
public record Calls(Labels labels) {

    public static Calls of(Instance instance) {
        return new Calls(new Labels(instance.bounds().getClass()));
    }

    /// The name and, in parentheses, the parameters.
    public String text(Object record) {
        var arguments = arguments(record);
        var name = record.getClass().getSimpleName();
        return arguments.isEmpty() ? name : name + "(" + String.join(", ", arguments) + ")";
    }

    /// The parameters without what changes from state to state: hosts by their names, and nothing
    /// of what is given whole, such as all hosts.
    public List<String> names(Object record) {
        return labels.arguments(record).stream()
                .filter(each -> !(each.value() instanceof Iterable<?>))
                .map(each ->
                        each.value() instanceof At<?> at
                                ? at.id().toString()
                                : each.name() + "=" + Values.text(each.value()))
                .toList();
    }

    /// The parameters, each as `name=value`.
    public List<String> arguments(Object record) {
        return labels.arguments(record).stream()
                .map(each -> each.name() + "=" + Values.text(each.value()))
                .toList();
    }
}
