package dev.ironwright.invariants.scenario;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.invariants.scenario.Condition.Comparison;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Follows paths into a state and compares what is there.
final class Lookup {

    private static final Pattern STEPS = Pattern.compile("\\.([^.\\[]+)|\\[([^\\]]*)\\]");

    private final GlobalState state;

    Lookup(GlobalState state) {
        this.state = state;
    }

    /// What stands at the end of a path.
    private sealed interface There {

        record Value(Object value) implements There {}

        record Nothing(String why) implements There {}
    }

    /// What was found instead; empty where the condition is true.
    Optional<String> failure(Condition condition) {
        return switch (at(condition.path())) {
            case There.Nothing(var why) -> Optional.of(why);
            case There.Value(var value) ->
                    holds(condition, value)
                            ? Optional.empty()
                            : Optional.of(condition.path() + " is " + Wanted.of(value));
        };
    }

    private boolean holds(Condition condition, Object value) {
        return switch (condition.comparison()) {
            case IS -> is(condition.wanted(), value);
            case IS_NOT -> !is(condition.wanted(), value);
            case HAS -> has(condition.wanted(), value);
            case HAS_NO -> !has(condition.wanted(), value);
            case AT_MOST, AT_LEAST, LESS, MORE ->
                    compared(value, condition.wanted())
                            .filter(order -> inOrder(condition.comparison(), order))
                            .isPresent();
        };
    }

    /// True of a value that is as wanted, or equal to what is wanted where that is a path too.
    private boolean is(Wanted wanted, Object value) {
        return wanted.matches(value)
                || wanted instanceof Wanted.Word(var path)
                        && path.contains(".")
                        && at(path) instanceof There.Value(var other)
                        && unwrapped(value).equals(unwrapped(other));
    }

    private static boolean has(Wanted wanted, Object value) {
        return switch (unwrapped(value)) {
            case Collection<?> all -> all.stream().anyMatch(wanted::matches);
            case Map<?, ?> map -> map.keySet().stream().anyMatch(wanted::matches);
            default -> false;
        };
    }

    private Optional<Integer> compared(Object value, Wanted wanted) {
        if (!(unwrapped(value) instanceof Number number)
                || !(wanted instanceof Wanted.Word(var text))) {
            return Optional.empty();
        }
        var other = at(text) instanceof There.Value(var found) ? unwrapped(found).toString() : text;
        try {
            return Optional.of(Long.compare(number.longValue(), Long.parseLong(other)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean inOrder(Comparison comparison, int order) {
        return switch (comparison) {
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case LESS -> order < 0;
            case MORE -> order > 0;
            case IS, IS_NOT, HAS, HAS_NO -> false;
        };
    }

    private There at(String path) {
        var end = path.split("[.\\[]", 2)[0].length();
        var at = head(path.substring(0, end));
        var steps = STEPS.matcher(path).region(end, path.length());
        while (steps.lookingAt() && at instanceof There.Value(var value)) {
            at =
                    steps.group(1) == null
                            ? element(unwrapped(value), steps.group(2))
                            : member(unwrapped(value), steps.group(1));
            steps.region(steps.end(), path.length());
        }
        return at;
    }

    private There head(String name) {
        return switch (name) {
            case "shared" -> state.shared().<There>map(There.Value::new).orElse(none(name));
            case "ghost" -> state.ghost().<There>map(There.Value::new).orElse(none(name));
            case "environment" ->
                    state.environment().<There>map(There.Value::new).orElse(none(name));
            default ->
                    state.hosts().stream()
                            .filter(at -> at.id().toString().equals(name))
                            .findFirst()
                            .<There>map(at -> new There.Value(at.state()))
                            .orElse(none(name));
        };
    }

    private There.Nothing none(String name) {
        return new There.Nothing(
                "there is no %s in the state: available=%s"
                        .formatted(name, state.hosts().stream().map(at -> at.id()).toList()));
    }

    private static Object unwrapped(Object value) {
        return value instanceof Optional<?> optional && optional.isPresent()
                ? optional.get()
                : value;
    }

    private static There member(Object value, String name) {
        return switch (value) {
            case Collection<?> all when name.equals("size") -> new There.Value(all.size());
            case Map<?, ?> map when name.equals("size") -> new There.Value(map.size());
            case Map<?, ?> map when name.equals("keys") -> new There.Value(map.keySet());
            case List<?> list when name.equals("last") && !list.isEmpty() ->
                    new There.Value(list.getLast());
            case Record row -> memberOf(row, name);
            default -> new There.Nothing("there is no %s in %s".formatted(name, Wanted.of(value)));
        };
    }

    private static There memberOf(Record row, String name) {
        return Matching.component(row, name)
                .or(() -> method(row, name).map(method -> answer(method, row)))
                .<There>map(There.Value::new)
                .orElseGet(() ->
                        new There.Nothing(
                                "there is no %s in %s: available=%s"
                                        .formatted(name, row.getClass().getSimpleName(), of(row))));
    }

    private static List<String> of(Record row) {
        return Writing.fields(row).stream().map(Wanted.Field::name).toList();
    }

    private static Optional<Method> method(Record row, String name) {
        return Arrays.stream(row.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .filter(method -> method.getReturnType() != void.class)
                .findFirst();
    }

    private static Object answer(Method method, Record row) {
        try {
            method.setAccessible(true);
            return method.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "a method of a state threw: method=%s state=%s: %s"
                            .formatted(method.getName(), row, e.getCause()),
                    e);
        }
    }

    private static There element(Object value, String key) {
        return switch (value) {
            case List<?> list when key.matches("\\d{1,9}") ->
                    Integer.parseInt(key) < list.size()
                            ? new There.Value(list.get(Integer.parseInt(key)))
                            : new There.Nothing("there is no [%s] in %s".formatted(key, list));
            case Map<?, ?> map -> entry(map, key);
            default -> new There.Nothing("there is no [%s] in %s".formatted(key, Wanted.of(value)));
        };
    }

    private static There entry(Map<?, ?> map, String key) {
        return map.entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(key))
                .findFirst()
                .<There>map(entry -> new There.Value(entry.getValue()))
                .orElseGet(() ->
                        new There.Nothing("there is no [%s] in %s".formatted(key, Wanted.of(map))));
    }
}
