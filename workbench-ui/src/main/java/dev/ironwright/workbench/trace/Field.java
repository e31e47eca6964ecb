package dev.ironwright.workbench.trace;

import dev.ironwright.protocols.model.Records;
import dev.ironwright.workbench.values.Values;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// One line of a state: a component, an entry or an element, and what became of it in a step.
///
/// @param depth how deep it lies, 0 for a component of the state itself
/// @param name may be empty for an element
/// @param value after the step; before it when it was removed; empty for a line that only heads others
/// @param before what it was, when it is another value now
public record Field(int depth, String name, String value, Optional<String> before, Kind kind) {

    /// What became of it.
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /// A value whose text is no longer than this is shown whole rather than taken apart.
    private static final int SHORT = 36;

    /// An unchanged value is shown whole up to this length.
    private static final int LONG = 60;

    /// The lines of a state, compared with the state before.
    public static List<Field> compare(Optional<Object> before, Object after) {
        var lines = new ArrayList<Field>();
        if (after instanceof Record now && Values.plain(now)) {
            var old = before.filter(then -> then.getClass() == now.getClass());
            components(0, old.orElse(now), now, lines);
        } else {
            compare(0, "", before.orElse(after), after, lines);
        }
        return lines;
    }

    /// True when anything changed.
    public static boolean changed(List<Field> lines) {
        return lines.stream().anyMatch(line -> line.kind() != Kind.SAME);
    }

    private static void components(int depth, Object before, Record after, List<Field> into) {
        for (var component : after.getClass().getRecordComponents()) {
            compare(
                    depth,
                    component.getName(),
                    Records.get(component, before),
                    Records.get(component, after),
                    into);
        }
    }

    private static void compare(
            int depth, String name, Object before, Object after, List<Field> into) {
        var same = before.equals(after);
        if (same && Values.text(after).length() <= LONG) {
            into.add(new Field(depth, name, Values.text(after), Optional.empty(), Kind.SAME));
            return;
        }
        if (takeApart(depth, name, before, after, into)) {
            return;
        }
        into.add(
                new Field(
                        depth,
                        name,
                        Values.text(after),
                        same ? Optional.empty() : Optional.of(Values.text(before)),
                        same ? Kind.SAME : Kind.CHANGED));
    }

    /// Goes into two values of the same shape when their texts are too long to compare by eye.
    private static boolean takeApart(
            int depth, String name, Object before, Object after, List<Field> into) {
        if (before instanceof Optional<?> b && after instanceof Optional<?> a) {
            return b.isPresent() && a.isPresent() && takeApart(depth, name, b.get(), a.get(), into);
        }
        if (before instanceof Set<?> b && after instanceof Set<?> a) {
            head(depth, name, before, after, into);
            elements(depth + 1, b, a, into);
            return true;
        }
        if (before instanceof Map<?, ?> b && after instanceof Map<?, ?> a) {
            head(depth, name, before, after, into);
            entries(depth + 1, b, a, into);
            return true;
        }
        if (isShort(before) && isShort(after)) {
            return false;
        }
        if (before instanceof List<?> b && after instanceof List<?> a) {
            head(depth, name, before, after, into);
            positions(depth + 1, b, a, into);
            return true;
        }
        if (after instanceof Record a && a.getClass() == before.getClass() && Values.plain(a)) {
            head(depth, name, before, after, into);
            components(depth + 1, before, a, into);
            return true;
        }
        return false;
    }

    private static boolean isShort(Object value) {
        return Values.text(value).length() <= SHORT;
    }

    private static void head(
            int depth, String name, Object before, Object after, List<Field> into) {
        var kind = before.equals(after) ? Kind.SAME : Kind.CHANGED;
        into.add(new Field(depth, name, "", Optional.empty(), kind));
    }

    private static void elements(
            int depth, Collection<?> before, Collection<?> after, List<Field> into) {
        for (var element : before) {
            if (!after.contains(element)) {
                into.add(whole(depth, "", element, Kind.REMOVED));
            }
        }
        for (var element : after) {
            into.add(whole(depth, "", element, before.contains(element) ? Kind.SAME : Kind.ADDED));
        }
    }

    private static void entries(int depth, Map<?, ?> before, Map<?, ?> after, List<Field> into) {
        var keys = new LinkedHashSet<Object>(before.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) {
            either(depth, Values.text(key), before.get(key), after.get(key), into);
        }
    }

    private static void positions(int depth, List<?> before, List<?> after, List<Field> into) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            either(
                    depth,
                    String.valueOf(i),
                    i < before.size() ? before.get(i) : null,
                    i < after.size() ? after.get(i) : null,
                    into);
        }
    }

    private static void either(
            int depth,
            String name,
            @Nullable Object before,
            @Nullable Object after,
            List<Field> into) {
        if (before != null && after != null) {
            compare(depth, name, before, after, into);
        } else if (after != null) {
            into.add(whole(depth, name, after, Kind.ADDED));
        } else {
            into.add(whole(depth, name, Objects.requireNonNull(before), Kind.REMOVED));
        }
    }

    private static Field whole(int depth, String name, Object value, Kind kind) {
        return new Field(depth, name, Values.text(value), Optional.empty(), kind);
    }
}
