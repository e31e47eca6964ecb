package dev.ironwright.protocols.generator.cells;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A generated class of hosts, by reflection.
final class HostClass {

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final List<Field> state;

    /// @param components the names of the components of the state; none when it is not a record
    HostClass(Class<?> type, List<String> components) {
        this.type = type;
        this.constructor = type.getConstructors()[0];
        this.state = fields(type, components);
        state.forEach(field -> field.setAccessible(true));
    }

    /// The fields of the state; when it is no record, the one that is not given for good.
    private static List<Field> fields(Class<?> type, List<String> components) {
        var own =
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .toList();
        return components.isEmpty()
                ? own.stream().filter(field -> !Modifier.isFinal(field.getModifiers())).toList()
                : components.stream().map(name -> named(own, name)).toList();
    }

    private static Field named(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// A host in this state.
    ///
    /// @param given what hosts are given, by type
    Object make(Map<Class<?>, Object> given, List<?> values) {
        var arguments = new ArrayList<@Nullable Object>();
        int infrastructure = constructor.getParameterCount() - values.size();
        for (int i = 0; i < infrastructure; i++) {
            arguments.add(given.get(constructor.getParameterTypes()[i]));
        }
        arguments.addAll(values);
        try {
            return constructor.newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("a host refuses a state: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a host cannot be made: class=" + type.getName(), e);
        }
    }

    /// The values of the state.
    List<@Nullable Object> state(Object host) {
        var values = new ArrayList<@Nullable Object>();
        for (var field : state) {
            try {
                values.add(field.get(host));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("a field cannot be read: field=" + field, e);
            }
        }
        return values;
    }

    /// The method of an action.
    Method method(String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> method.getReturnType().getSimpleName().endsWith("Step"))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "a generated method is missing: class=%s method=%s"
                                        .formatted(type.getName(), name)));
    }

    /// The method that gives a host as it starts.
    Method start() {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == type)
                .findFirst()
                .orElseThrow();
    }
}
