package dev.ironwright.protocols.model;

import dev.ironwright.protocols.In;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/// A record component of an action or claim that ranges over values.
///
/// @param name the component's name
/// @param type the component's type
/// @param in the name of its domain, when an [In] says it
public record Parameter(String name, Type type, Optional<String> in) {

    static Parameter of(RecordComponent component) {
        return new Parameter(
                component.getName(),
                component.getGenericType(),
                Optional.ofNullable(component.getAnnotation(In.class)).map(In::value));
    }

    /// The names under which its domain is looked for, best first.
    List<String> domainNames() {
        return in.map(List::of).orElseGet(() -> List.of(name, name + "s", name + "es"));
    }
}
