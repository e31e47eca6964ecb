package dev.ironwright.explorer.symmetry;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimap;
import com.google.common.collect.SetMultimap;

import dev.ironwright.protocols.model.Records;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Exchanges some hosts and values for others wherever they occur in a value.
///
/// What holds none of them is given back itself. What it does not know how to look into, it leaves as
/// it is; that this was right is checked with everything else.
///
/// @param images what becomes of what; all else stays
/// @param kinds the classes of what is exchanged
/// @param bounds the class of the bounds, which are the same for all: nothing is renamed in them
@SuppressWarnings("ReferenceEquality") // what did not change is the same object
record Renaming(Map<Object, Object> images, Set<Class<?>> kinds, Class<?> bounds, InOrder order)
        implements UnaryOperator<Object> {

    private static final ClassValue<Form> FORMS =
            new ClassValue<>() {
                @Override
                protected Form computeValue(Class<?> type) {
                    return Form.of(type);
                }
            };

    Renaming {
        images = Map.copyOf(images);
        kinds = Set.copyOf(kinds);
    }

    /// Exchanges one for the other.
    static Renaming exchange(Object one, Object other, Class<?> bounds, InOrder order) {
        return new Renaming(
                Map.of(one, other, other, one),
                new HashSet<>(List.of(one.getClass(), other.getClass())),
                bounds,
                order);
    }

    /// How a record is taken apart and put together.
    private record Form(List<RecordComponent> components, Optional<Constructor<?>> constructor) {

        static Form of(Class<?> type) {
            if (!type.isRecord()) {
                return new Form(List.of(), Optional.empty());
            }
            var components = type.getRecordComponents();
            Arrays.stream(components).forEach(c -> c.getAccessor().setAccessible(true));
            return new Form(List.of(components), Optional.of(Records.constructor(type)));
        }
    }

    /// The value with what it holds exchanged.
    @Override
    public Object apply(Object value) {
        return switch (value) {
            case Record record -> record(record);
            case Enum<?> constant -> images.getOrDefault(constant, constant);
            case Optional<?> optional -> optional(optional);
            case Map<?, ?> map -> map(map);
            case Multimap<?, ?> map -> multimap(map);
            case Collection<?> collection -> collection(collection);
            default -> value;
        };
    }

    @SuppressWarnings("NullAway") // a component may be null, which its constructor judges
    private Object record(Record record) {
        if (kinds.contains(record.getClass()) && images.containsKey(record)) {
            return images.get(record);
        }
        if (record.getClass() == bounds) {
            return record;
        }
        var form = FORMS.get(record.getClass());
        var values = new Object[form.components.size()];
        boolean same = true;
        for (int i = 0; i < values.length; i++) {
            var before = Records.get(form.components.get(i), record);
            values[i] = before == null ? null : apply(before);
            same &= values[i] == before;
        }
        return same ? record : order.of(Records.construct(form.constructor.orElseThrow(), values));
    }

    private Object optional(Optional<?> optional) {
        if (optional.isEmpty()) {
            return optional;
        }
        var image = apply(optional.get());
        return image == optional.get() ? optional : Optional.of(image);
    }

    private Object collection(Collection<?> values) {
        var images = new ArrayList<Object>(values.size());
        boolean same = true;
        for (var value : values) {
            var image = apply(value);
            same &= image == value;
            images.add(image);
        }
        return same ? values : like(values, images);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object like(Collection<?> values, List<Object> images) {
        return switch (values) {
            case ImmutableSortedMultiset<?> sorted ->
                    ImmutableSortedMultiset.copyOf(
                            (java.util.Comparator) sorted.comparator(), images);
            case ImmutableMultiset<?> _ -> ImmutableMultiset.copyOf(images);
            case ImmutableSortedSet<?> sorted ->
                    ImmutableSortedSet.copyOf((java.util.Comparator) sorted.comparator(), images);
            case ImmutableSet<?> _ -> ImmutableSet.copyOf(images);
            case SortedSet sorted -> {
                var copy = new TreeSet<Object>(sorted.comparator());
                copy.addAll(images);
                yield Collections.unmodifiableNavigableSet(copy);
            }
            case Set<?> _ -> Set.copyOf(images);
            case ImmutableCollection<?> _ -> ImmutableList.copyOf(images);
            default -> List.copyOf(images);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object map(Map<?, ?> values) {
        var images = new HashMap<Object, Object>();
        boolean same = true;
        for (var entry : values.entrySet()) {
            var key = apply(entry.getKey());
            var value = apply(entry.getValue());
            same &= key == entry.getKey() && value == entry.getValue();
            images.put(key, value);
        }
        if (same) {
            return values;
        }
        return switch (values) {
            case ImmutableSortedMap<?, ?> sorted ->
                    ImmutableSortedMap.copyOf(images, (java.util.Comparator) sorted.comparator());
            case ImmutableBiMap<?, ?> _ -> ImmutableBiMap.copyOf(images);
            case ImmutableMap<?, ?> _ -> ImmutableMap.copyOf(images);
            case SortedMap sorted -> {
                var copy = new TreeMap<Object, Object>(sorted.comparator());
                copy.putAll(images);
                yield Collections.unmodifiableNavigableMap(copy);
            }
            default -> Map.copyOf(images);
        };
    }

    private Object multimap(Multimap<?, ?> values) {
        var entries =
                values.entries().stream()
                        .map(entry -> Map.entry(apply(entry.getKey()), apply(entry.getValue())))
                        .collect(Collectors.toList());
        return values instanceof SetMultimap<?, ?>
                ? ImmutableSetMultimap.copyOf(entries)
                : ImmutableListMultimap.copyOf(entries);
    }
}
