package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.body.Parameter;

import dev.ironwright.protocols.generator.source.Declared;
import dev.ironwright.protocols.generator.source.ModelSource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The hosts that share one kind of state, and what their generated class calls things.
///
/// @param host the generated class
/// @param stateType the type of a value of the whole state, inside the generated class
/// @param at the field that knows the other hosts
/// @param out the field that takes what is sent
/// @param bounds the field with the bounds, where actions look at them
/// @param whole the field with the state, where it is not a record
public record Role(
        Declared state,
        List<Declared> actions,
        String host,
        String stateType,
        String at,
        String out,
        String bounds,
        String whole) {

    public static Role of(ModelSource model, Declared state, List<Declared> actions) {
        var types = new HashSet<String>();
        model.types().forEach(type -> types.add(type.name()));
        var fields = Set.copyOf(state.componentNames());
        var record = state.type().isRecord();
        return new Role(
                state,
                actions,
                record ? state.name() : Names.pick(types, state.name() + "Host"),
                record ? Names.pick(types, "State", "Snapshot") : state.name(),
                Names.pick(fields, "at", "here", "place"),
                Names.pick(fields, "out", "outbox", "sending"),
                Names.pick(fields, boundsName(model, actions), "bounds", "limits"),
                Names.pick(fields, "state"));
    }

    /// What the actions call the bounds.
    private static String boundsName(ModelSource model, List<Declared> actions) {
        return actions.stream()
                .flatMap(action -> action.components().stream())
                .filter(component -> Shapes.isType(component.getType(), model.bounds()))
                .map(Parameter::getNameAsString)
                .findFirst()
                .orElse("bounds");
    }

    /// True when the host has a field for each component of its state.
    public boolean hasFields() {
        return state.type().isRecord();
    }

    /// The names of the fields that hold the state.
    public List<String> fields() {
        return hasFields() ? state.componentNames() : List.of(whole);
    }

    /// The type of a value of the whole state, outside of the generated class.
    public String stateTypeOutside() {
        return hasFields() ? host + "." + stateType : stateType;
    }

    /// True when the generated class has a method of this name that is not a helper.
    boolean hasMethod(String name) {
        return HostCode.OWN.contains(name)
                || fields().contains(name)
                || actions.stream().anyMatch(action -> Names.method(action.name()).equals(name));
    }

    /// True of actions that look at the bounds, which the host then holds.
    public boolean looksAtBounds(String bounds) {
        return actions.stream()
                .flatMap(action -> action.components().stream())
                .anyMatch(component -> Shapes.isType(component.getType(), bounds));
    }
}
