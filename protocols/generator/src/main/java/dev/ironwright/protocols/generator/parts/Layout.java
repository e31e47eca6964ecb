package dev.ironwright.protocols.generator.parts;

import dev.ironwright.protocols.generator.source.Declared;
import dev.ironwright.protocols.generator.source.ModelSource;
import dev.ironwright.protocols.generator.steps.Role;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.lang.model.SourceVersion;

/// Where the types of a model are in its generated project.
///
/// What is nested in the protocol class becomes a file of its own; the cases of a sealed interface
/// stay together inside it.
///
/// @param base the package of the generated project
/// @param inside for each type that is a case of a sealed one, that one
record Layout(ModelSource model, List<Role> roles, String base, Map<String, String> inside) {

    static Layout of(ModelSource model, List<Role> roles, Messages messages) {
        var inside = new HashMap<String, String>();
        for (var type : model.types()) {
            sealedParent(model, type).ifPresent(parent -> inside.put(type.name(), parent.name()));
            if (messages.isUnderNewRoot(type) && !type.type().isInterface()) {
                inside.put(type.name(), messages.root());
            }
        }
        return new Layout(model, roles, packageName(model), Map.copyOf(inside));
    }

    private static String packageName(ModelSource model) {
        var name = model.protocol().name().toLowerCase(Locale.ROOT);
        return SourceVersion.isKeyword(name) ? name + "protocol" : name;
    }

    private static Optional<Declared> sealedParent(ModelSource model, Declared type) {
        var parents =
                Stream.concat(
                                Arrays.stream(type.type().getInterfaces()),
                                Stream.ofNullable(type.type().getSuperclass()))
                        .filter(Class::isSealed)
                        .flatMap(parent -> first(model, parent).stream())
                        .toList();
        return parents.size() == 1 ? Optional.of(parents.getFirst()) : Optional.empty();
    }

    private static Optional<Declared> first(ModelSource model, Class<?> type) {
        return model.types().stream().filter(each -> each.type() == type).findFirst();
    }

    String runtime() {
        return base + ".runtime";
    }

    /// The name of a class of `java.util`, which the model may have given to another.
    String jdk(String name) {
        return model.type(name).isPresent() ? "java.util." + name : name;
    }

    /// The path of a top-level type's file.
    String path(String qualified) {
        return "src/main/java/" + qualified.replace('.', '/') + ".java";
    }

    /// The role whose state this type is.
    Optional<Role> role(Declared type) {
        return roles.stream().filter(role -> role.state().type() == type.type()).findFirst();
    }

    /// The generated type's full name, with dots only.
    String qualified(Declared type) {
        var role = role(type).filter(Role::hasFields);
        if (role.isPresent()) {
            return base + "." + role.get().stateTypeOutside();
        }
        var parent = inside.get(type.name());
        return (parent == null ? base : ofParent(parent)) + "." + type.name();
    }

    /// The interface over all messages may be one that the model does not have.
    private String ofParent(String name) {
        return model.type(name).map(this::qualified).orElse(base + "." + name);
    }

    /// The top-level type in whose file this one is.
    String topLevel(Declared type) {
        return qualified(type).substring(base.length() + 1).split("\\.", 2)[0];
    }

    /// The types that are cases of the one with this name and lie inside it.
    List<Declared> casesOf(String type) {
        return model.types().stream()
                .filter(each -> Objects.equals(inside.get(each.name()), type))
                .toList();
    }

    /// The full name, with dots only, of any class that the model declares.
    Optional<String> qualified(Class<?> type) {
        var first = first(model, type);
        if (first.isPresent()) {
            return Optional.of(qualified(first.get()));
        }
        return Optional.ofNullable(type.getDeclaringClass())
                .flatMap(outer -> inOuter(outer).map(name -> name + "." + type.getSimpleName()));
    }

    /// The name of the type that what is nested in this class is nested in.
    private Optional<String> inOuter(Class<?> outer) {
        return roles.stream()
                .filter(role -> role.state().type() == outer && role.hasFields())
                .findFirst()
                .map(role -> base + "." + role.host())
                .or(() -> qualified(outer));
    }
}
