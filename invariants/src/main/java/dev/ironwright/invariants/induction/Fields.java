package dev.ironwright.invariants.induction;

import com.google.common.base.Splitter;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.model.Records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The components of a record and of the records in it, by paths such as `vote.ballot`.
final class Fields {

    private Fields() {}

    /// The paths of all components that are no records themselves.
    static List<String> paths(Object value) {
        var paths = new ArrayList<String>();
        collect("", value, paths);
        return paths;
    }

    private static void collect(String prefix, Object value, List<String> paths) {
        for (var component : value.getClass().getRecordComponents()) {
            var path = prefix + component.getName();
            var inner = Records.get(component, value);
            if (component.getType() == inner.getClass() && isOpened(inner)) {
                collect(path + ".", inner, paths);
            } else {
                paths.add(path);
            }
        }
    }

    /// True of a record whose components are looked at one by one.
    static boolean isOpened(Object value) {
        return value instanceof Record
                && !(value instanceof HostId)
                && value.getClass().getRecordComponents().length > 0;
    }

    /// What is at the end of a path, when the value has it.
    static Optional<Object> at(String path, Object value) {
        Object current = value;
        for (var name : Splitter.on('.').split(path)) {
            var next = component(name, current);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next.get();
        }
        return Optional.of(current);
    }

    private static Optional<Object> component(String name, Object value) {
        if (value instanceof Record) {
            for (var component : value.getClass().getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return Optional.of(Records.get(component, value));
                }
            }
        }
        return Optional.empty();
    }

    /// True when two values of one type differ in nothing but these components.
    static boolean alike(Object one, Object other, Set<String> except) {
        return one.getClass() == other.getClass()
                && paths(one).stream()
                        .filter(path -> !except.contains(path))
                        .allMatch(path -> at(path, one).equals(at(path, other)));
    }
}
