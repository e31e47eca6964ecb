package dev.ironwright.invariants.scenario;

import dev.ironwright.invariants.scenario.Wanted.Entry;
import dev.ironwright.invariants.scenario.Wanted.Field;
import dev.ironwright.protocols.model.Records;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares values of a model with what is wanted of them.
final class Matching {

    static final String NONE = "none";

    private Matching() {}

    static boolean matches(Wanted wanted, Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(some -> matches(wanted, some)).orElseGet(() -> isNone(wanted));
        }
        return switch (wanted) {
            case Wanted.Word(var text) -> isWord(text, value);
            case Wanted.Fields(var name, var fields) ->
                    value instanceof Record row
                            && name.stream().allMatch(it -> it.equals(nameOf(row)))
                            && haveAll(row, fields);
            case Wanted.Sequence(var elements) ->
                    value instanceof List<?> list && inOrder(elements, list);
            case Wanted.Group(var elements) ->
                    value instanceof Set<?> set && inAnyOrder(elements, set)
                            || value instanceof Map<?, ?> map
                                    && elements.isEmpty()
                                    && map.isEmpty();
            case Wanted.Table(var entries) -> value instanceof Map<?, ?> map && has(map, entries);
        };
    }

    private static boolean isNone(Wanted wanted) {
        return wanted instanceof Wanted.Word(var text)
                && text.toLowerCase(Locale.ROOT).equals(NONE);
    }

    private static boolean isWord(String text, Object value) {
        return value.toString().equals(text)
                || value instanceof Enum<?> constant && constant.name().equals(text)
                || value instanceof Record row && nameOf(row).equals(text);
    }

    private static String nameOf(Record row) {
        return row.getClass().getSimpleName();
    }

    static boolean haveAll(Record row, List<Field> fields) {
        return fields.stream()
                .allMatch(field ->
                        component(row, field.name())
                                .filter(value -> matches(field.value(), value))
                                .isPresent());
    }

    /// The component with this name.
    static Optional<Object> component(Record row, String name) {
        return Arrays.stream(row.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map((RecordComponent component) -> Records.get(component, row));
    }

    private static boolean inOrder(List<Wanted> wanted, List<?> values) {
        if (wanted.size() != values.size()) {
            return false;
        }
        Iterator<?> value = values.iterator();
        return wanted.stream().allMatch(each -> matches(each, value.next()));
    }

    /// Each wanted element takes one value; what says more should be written first.
    private static boolean inAnyOrder(List<Wanted> wanted, Collection<?> values) {
        if (wanted.size() != values.size()) {
            return false;
        }
        var left = new ArrayList<Object>(values);
        for (var each : wanted) {
            var found = left.stream().filter(value -> matches(each, value)).findFirst();
            if (found.isEmpty()) {
                return false;
            }
            left.remove(found.get());
        }
        return true;
    }

    private static boolean has(Map<?, ?> map, List<Entry> entries) {
        return map.size() == entries.size()
                && entries.stream()
                        .allMatch(wanted ->
                                map.entrySet().stream()
                                        .anyMatch(entry ->
                                                matches(wanted.key(), entry.getKey())
                                                        && matches(
                                                                wanted.value(), entry.getValue())));
    }
}
