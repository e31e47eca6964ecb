package dev.ironwright.protocols.generator.cells;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Inbox;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Records;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Turns values of the model into the same values of the generated code.
final class Mirror {

    private final Target target;
    private final IdentityHashMap<Object, Object> known = new IdentityHashMap<>();

    Mirror(Target target) {
        this.target = target;
    }

    /// The same value in generated classes.
    @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> optional.map(this::present);
            case List<?> list -> list(list);
            case SortedSet<?> set -> sorted(set);
            case Set<?> set -> set(set);
            case SortedMap<?, ?> map -> sorted(map);
            case Map<?, ?> map -> map(map);
            case Enum<?> constant -> constant(constant);
            case Record record -> known.computeIfAbsent(record, _ -> record(record));
            default -> plain(value);
        };
    }

    /// The same value, which is not null.
    Object present(Object value) {
        var mirrored = of(value);
        if (mirrored == null) {
            throw new IllegalStateException("a value was lost: value=" + value);
        }
        return mirrored;
    }

    /// The values of a record's components.
    List<@Nullable Object> components(Object record) {
        var values = new ArrayList<@Nullable Object>();
        for (var component : record.getClass().getRecordComponents()) {
            values.add(of(Records.get(component, record)));
        }
        return values;
    }

    private Object record(Object record) {
        return construct(generated(record.getClass()), components(record));
    }

    private static Object construct(Class<?> type, List<@Nullable Object> components) {
        return Records.construct(type, components.toArray());
    }

    private Class<?> generated(Class<?> type) {
        if (type == HostId.class || type == Packet.class || type == Inbox.class) {
            return target.ofRuntime(type.getSimpleName());
        }
        var name = target.types().get(type.getName());
        if (name == null) {
            throw new IllegalStateException(
                    "the generated code has no such type: type=" + type.getName());
        }
        return target.load(name);
    }

    private Object constant(Enum<?> constant) {
        var type = generated(constant.getDeclaringClass());
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(constant.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Object plain(Object value) {
        var name = value.getClass().getName();
        if (!name.startsWith("java.")) {
            throw new IllegalStateException(
                    "a value is made of records, enums and collections: class="
                            + name
                            + " value="
                            + value);
        }
        return value;
    }

    private Object list(List<?> list) {
        var values = new ArrayList<@Nullable Object>();
        list.forEach(each -> values.add(of(each)));
        return list instanceof ImmutableList
                ? ImmutableList.copyOf(present(values))
                : Collections.unmodifiableList(values);
    }

    private static List<Object> present(List<@Nullable Object> values) {
        return values.stream().map(each -> java.util.Objects.requireNonNull(each)).toList();
    }

    private Object set(Set<?> set) {
        var values = new LinkedHashSet<Object>();
        set.forEach(each -> values.add(present(each)));
        return set instanceof ImmutableSet
                ? ImmutableSet.copyOf(values)
                : Collections.unmodifiableSet(values);
    }

    private Object sorted(SortedSet<?> set) {
        var values = new TreeSet<Object>();
        set.forEach(each -> values.add(present(each)));
        return set instanceof ImmutableSortedSet ? ImmutableSortedSet.copyOfSorted(values) : values;
    }

    private Object map(Map<?, ?> map) {
        var values = new LinkedHashMap<Object, Object>();
        map.forEach((key, value) -> values.put(present(key), present(value)));
        return map instanceof ImmutableMap
                ? ImmutableMap.copyOf(values)
                : Collections.unmodifiableMap(values);
    }

    private Object sorted(SortedMap<?, ?> map) {
        var values = new TreeMap<Object, Object>();
        map.forEach((key, value) -> values.put(present(key), present(value)));
        return map instanceof ImmutableSortedMap ? ImmutableSortedMap.copyOfSorted(values) : values;
    }
}
