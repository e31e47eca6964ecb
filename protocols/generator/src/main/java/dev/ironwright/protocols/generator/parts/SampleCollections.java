package dev.ironwright.protocols.generator.parts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;

import dev.ironwright.protocols.generator.parts.SampleValues.Sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Collections of samples, of the kind that a message asks for.
final class SampleCollections {

    private final Layout layout;

    SampleCollections(Layout layout) {
        this.layout = layout;
    }

    Sample many(Class<?> type, List<Sample> elements) {
        var isSet = Set.class.isAssignableFrom(type);
        var texts = new LinkedHashSet<String>();
        var values = new ArrayList<Object>();
        for (var element : elements) {
            if (!isSet || !values.contains(element.value())) {
                values.add(element.value());
                texts.add(element.text());
            }
        }
        var all = String.join(", ", texts);
        if (SortedSet.class.isAssignableFrom(type) && !isGuava(type)) {
            return new Sample(
                    new TreeSet<>(values),
                    "new %s<>(%s.of(%s))"
                            .formatted(layout.jdk("TreeSet"), layout.jdk("List"), all));
        }
        return new Sample(
                collection(type, values), factory(type, isSet ? "Set" : "List") + all + ")");
    }

    Sample table(Class<?> type, List<Sample> keys, List<Sample> values) {
        var map = new LinkedHashMap<Object, Object>();
        var texts = new ArrayList<String>();
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            if (map.putIfAbsent(keys.get(i).value(), values.get(i).value()) == null) {
                texts.add(keys.get(i).text() + ", " + values.get(i).text());
            }
        }
        var all = String.join(", ", texts);
        if (SortedMap.class.isAssignableFrom(type) && !isGuava(type)) {
            return new Sample(
                    new TreeMap<>(map),
                    "new %s<>(%s.of(%s))".formatted(layout.jdk("TreeMap"), layout.jdk("Map"), all));
        }
        return new Sample(map(type, map), factory(type, "Map") + all + ")");
    }

    private static boolean isGuava(Class<?> type) {
        return type.getName().startsWith("com.google.common.collect.");
    }

    private String factory(Class<?> type, String plain) {
        return isGuava(type) ? type.getSimpleName() + ".of(" : layout.jdk(plain) + ".of(";
    }

    private static Object collection(Class<?> type, List<Object> values) {
        if (type == ImmutableSortedSet.class) {
            return ImmutableSortedSet.copyOf(new TreeSet<>(values));
        }
        if (isGuava(type)) {
            return Set.class.isAssignableFrom(type)
                    ? ImmutableSet.copyOf(values)
                    : ImmutableList.copyOf(values);
        }
        return Set.class.isAssignableFrom(type) ? Set.copyOf(values) : List.copyOf(values);
    }

    private static Object map(Class<?> type, Map<Object, Object> values) {
        if (type == ImmutableSortedMap.class) {
            return ImmutableSortedMap.copyOf(new TreeMap<>(values));
        }
        return isGuava(type) ? ImmutableMap.copyOf(values) : Map.copyOf(values);
    }
}
