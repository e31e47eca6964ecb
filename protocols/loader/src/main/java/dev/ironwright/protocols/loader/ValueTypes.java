package dev.ironwright.protocols.loader;

import com.google.common.collect.Multimap;
import com.google.common.collect.Table;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/// Judges types: a value never changes, and equals whatever says the same.
///
/// What a type does not tell is left to the check itself, which runs each step twice: a `List` may
/// be one that can change.
///
/// @param own the model's classes
record ValueTypes(Set<Class<?>> own) {

    /// All of whose kinds change: nothing in the JDK or Guava that is one of these is a value.
    private static final List<Class<?>> CHANGE =
            List.of(
                    Queue.class,
                    ConcurrentMap.class,
                    Iterator.class,
                    BaseStream.class,
                    BitSet.class,
                    Date.class,
                    Calendar.class,
                    StringBuilder.class,
                    StringBuffer.class);

    /// Whose implementations in the JDK and Guava all change, but for the Immutable ones.
    private static final List<Class<?>> CONTAINERS =
            List.of(Collection.class, Map.class, Multimap.class, Table.class);

    /// What keeps the type from being a value, when it can be seen.
    Optional<Flaw> flawOf(Class<?> type) {
        if (type.isArray()) {
            return Optional.of(
                    Flaw.mutable(
                            "Declare a List and copy it in the compact constructor: List.copyOf."));
        }
        if (type.isPrimitive() || type == Object.class) {
            return Optional.empty();
        }
        return own.contains(type) ? ownFlawOf(type) : foreignFlawOf(type);
    }

    /// Records are judged by their components, interfaces by what implements them, and an enum's
    /// constants are there once: what changes in them counts as static.
    private Optional<Flaw> ownFlawOf(Class<?> type) {
        if (type.isEnum()) {
            return Optional.empty();
        }
        var changing = fieldsOf(type).filter(f -> !Modifier.isFinal(f.getModifiers())).findFirst();
        if (changing.isPresent()) {
            return Optional.of(
                    Flaw.mutable(
                            "The field %s of %s is not final; write %s as a record."
                                    .formatted(
                                            changing.get().getName(),
                                            type.getSimpleName(),
                                            type.getSimpleName())));
        }
        var abstractType = Modifier.isAbstract(type.getModifiers());
        return abstractType || comparesValues(type)
                ? Optional.empty()
                : Optional.of(
                        Flaw.identity(
                                "%s has no equals of its own; write it as a record."
                                        .formatted(type.getSimpleName())));
    }

    private Optional<Flaw> foreignFlawOf(Class<?> type) {
        if (type.getName().startsWith("dev.ironwright.protocols.") || type.isEnum()) {
            return Optional.empty();
        }
        if (changes(type)) {
            return Optional.of(
                    Flaw.mutable(
                            "Declare List, Set or Map and copy it in the compact constructor, or"
                                    + " take one of Guava's Immutable collections."));
        }
        if (type.isAnnotationPresent(FunctionalInterface.class)) {
            return Optional.of(
                    Flaw.identity(
                            "Functions are equal to themselves alone; take an enum or a record."));
        }
        var single = type == Class.class || type == Void.class;
        return single || Modifier.isAbstract(type.getModifiers()) || comparesValues(type)
                ? Optional.empty()
                : Optional.of(Flaw.identity("%s has no equals.".formatted(type.getSimpleName())));
    }

    private static boolean changes(Class<?> type) {
        var immutable = type.isInterface() || type.getSimpleName().startsWith("Immutable");
        return (!immutable && isAny(type, CONTAINERS))
                || type.getName().startsWith("java.util.concurrent.atomic.")
                || isAny(type, CHANGE);
    }

    private static boolean isAny(Class<?> type, List<Class<?>> kinds) {
        return kinds.stream().anyMatch(kind -> kind.isAssignableFrom(type));
    }

    private static boolean comparesValues(Class<?> type) {
        try {
            return type.getMethod("equals", Object.class).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every class has equals: " + type, e);
        }
    }

    /// The instance fields of a class of the model and of those it extends.
    Stream<Field> fieldsOf(Class<?> type) {
        return Stream.<Class<?>>iterate(type, this::isOwn, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic());
    }

    private boolean isOwn(@Nullable Class<?> type) {
        return type != null && own.contains(type);
    }
}
