package dev.ironwright.protocols.generator.cells;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Generated code, compiled.
///
/// @param loader has its classes
/// @param runtime the package of its runtime
/// @param hosts the class of each role, by the binary name of the role's state
/// @param methods the class and the method of each action, with a dot between
/// @param types the generated class of each carried class of the model, by binary names
/// @param codec the class of the codec, when there are messages
public record Target(
        ClassLoader loader,
        String runtime,
        Map<String, String> hosts,
        Map<String, String> methods,
        Map<String, String> types,
        Optional<String> codec) {

    /// A generated class.
    Class<?> load(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a generated class is missing: class=" + name, e);
        }
    }

    /// A class of the runtime, whose name may have been changed to keep out of the model's way.
    Class<?> ofRuntime(String name) {
        return ofRuntimeIfAny(name)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "a part of the runtime is missing: class=" + name));
    }

    /// The same for what not every project needs.
    Optional<Class<?>> ofRuntimeIfAny(String name) {
        return Stream.of(name, "Host" + name).flatMap(each -> named(each).stream()).findFirst();
    }

    private Optional<Class<?>> named(String name) {
        try {
            return Optional.of(Class.forName(runtime + "." + name, true, loader));
        } catch (ClassNotFoundException _) {
            return Optional.empty();
        }
    }
}
