package dev.ironwright.invariants;

import dev.ironwright.explorer.AbstractRun.Difference;
import dev.ironwright.protocols.model.Records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The fields in which two values differ, as deep inside as they can be told.
final class FieldDifferences {

    private final List<Difference> found = new ArrayList<>();

    private FieldDifferences() {}

    static List<Difference> between(Object allowed, Object found) {
        var differences = new FieldDifferences();
        differences.compare("", allowed, found);
        return List.copyOf(differences.found);
    }

    private void compare(String path, Object allowed, Object other) {
        if (Objects.equals(allowed, other)) {
            return;
        }
        if (allowed instanceof Record one
                && other instanceof Record two
                && one.getClass() == two.getClass()) {
            fields(path, one, two);
        } else if (allowed instanceof Map<?, ?> one && other instanceof Map<?, ?> two) {
            entries(path, one, two);
        } else if (allowed instanceof List<?> one && other instanceof List<?> two) {
            elements(path, one, two);
        } else if (allowed instanceof Set<?> one && other instanceof Set<?> two) {
            found.add(new Difference(path, only(one, two), only(two, one)));
        } else {
            found.add(new Difference(path, String.valueOf(allowed), String.valueOf(other)));
        }
    }

    private void fields(String path, Record one, Record two) {
        for (var component : one.getClass().getRecordComponents()) {
            compare(
                    inside(path, component.getName()),
                    Records.get(component, one),
                    Records.get(component, two));
        }
    }

    private void entries(String path, Map<?, ?> one, Map<?, ?> two) {
        var keys = new LinkedHashSet<Object>(one.keySet());
        keys.addAll(two.keySet());
        for (var key : keys) {
            compare(
                    path + "[" + key + "]",
                    one.containsKey(key) ? one.get(key) : "nothing",
                    two.containsKey(key) ? two.get(key) : "nothing");
        }
    }

    private void elements(String path, List<?> one, List<?> two) {
        int both = Math.min(one.size(), two.size());
        for (int i = 0; i < both; i++) {
            compare(path + "[" + i + "]", one.get(i), two.get(i));
        }
        if (one.size() != two.size()) {
            found.add(
                    new Difference(
                            path + "[" + both + "…]",
                            one.subList(both, one.size()).toString(),
                            two.subList(both, two.size()).toString()));
        }
    }

    /// The elements that only the first has.
    private static String only(Collection<?> one, Collection<?> two) {
        var only = one.stream().filter(element -> !two.contains(element)).toList();
        return only.isEmpty() ? "nothing more" : "also " + only;
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
