package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;

import dev.ironwright.protocols.generator.source.Declared;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What names mean in a method of the model that becomes a method of a host.
///
/// @param owner the action or state record that the method is written in
/// @param self the parameter that stands for the host's own state
/// @param at the parameter that stands for what the host knows of the others
/// @param bounds the component that holds the bounds
/// @param given the components that become parameters of the method
/// @param declared the variables that are declared in the method, whose names may hide fields
record Scope(
        Declared owner,
        Role role,
        Optional<String> self,
        Optional<String> at,
        Optional<String> bounds,
        Set<String> given,
        Set<String> declared) {

    /// In a method of an action.
    static Scope action(
            Declared owner,
            Role role,
            Optional<String> self,
            Optional<String> at,
            String boundsType,
            Node method) {
        var bounds =
                owner.components().stream()
                        .filter(component -> Shapes.isType(component.getType(), boundsType))
                        .map(Parameter::getNameAsString)
                        .findFirst();
        var given = new HashSet<>(owner.componentNames());
        bounds.ifPresent(given::remove);
        var declared = Names.declaredIn(method);
        self.ifPresent(declared::remove);
        at.ifPresent(declared::remove);
        return new Scope(owner, role, self, at, bounds, Set.copyOf(given), Set.copyOf(declared));
    }

    /// In a method of the state record.
    static Scope state(Role role, Node method) {
        return new Scope(
                role.state(),
                role,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.copyOf(Names.declaredIn(method)));
    }

    boolean inState() {
        return owner.type() == role.state().type();
    }

    /// True for a field of the host.
    boolean isField(String name) {
        return role.hasFields() && role.fields().contains(name);
    }

    /// A field of the host, as it is named here.
    String field(String name) {
        return declared.contains(name) || given.contains(name) ? "this." + name : name;
    }
}
