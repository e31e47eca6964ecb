package dev.ironwright.protocols.model;

import dev.ironwright.protocols.Default;
import dev.ironwright.protocols.Range;
import dev.ironwright.protocols.When;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The record of bounds as written, and how its values are read from text.
///
/// Bounds are int, long, boolean, String, enums, or lists of those (written `3,1,2`).
///
/// @param record the record class
/// @param bounds one for each component
public record BoundsType(Class<? extends Record> record, List<Bound> bounds) {

    /// One bound.
    ///
    /// @param element its type, or its elements' type when it is a list
    /// @param initial the value when none is given, as written
    /// @param min the least value, inclusive
    /// @param max the greatest value, inclusive
    public record Bound(
            String name, Class<?> element, boolean list, String initial, long min, long max) {

        /// Reads a value.
        ///
        /// @throws IllegalArgumentException naming the bound when the text does not fit
        public Object parse(String text) {
            return list
                    ? Arrays.stream(text.split(",", -1))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .map(this::element)
                            .toList()
                    : element(text.strip());
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Object element(String text) {
            if (element == boolean.class || element == Boolean.class) {
                if (!text.equals("true") && !text.equals("false")) {
                    throw unreadable(text, "true or false");
                }
                return Boolean.valueOf(text);
            }
            if (element.isEnum()) {
                return constant((Class<? extends Enum>) element, text);
            }
            return element == String.class ? text : number(text);
        }

        private <E extends Enum<E>> Object constant(Class<E> type, String text) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> unreadable(text, Arrays.toString(type.getEnumConstants())));
        }

        private Object number(String text) {
            long value;
            try {
                value = Long.parseLong(text);
            } catch (NumberFormatException _) {
                throw unreadable(text, "a whole number");
            }
            if (value < min || value > max) {
                throw new IllegalArgumentException(
                        "bound out of range: %s=%d allowed=%s".formatted(name, value, range()));
            }
            return element == int.class || element == Integer.class
                    ? (Object) Math.toIntExact(value)
                    : value;
        }

        /// The allowed values in words, such as `1..9`.
        public String range() {
            return (min == Long.MIN_VALUE ? "…" : min) + ".." + (max == Long.MAX_VALUE ? "…" : max);
        }

        private IllegalArgumentException unreadable(String text, String wanted) {
            return new IllegalArgumentException(
                    "bound is not readable: %s=%s wanted=%s".formatted(name, text, wanted));
        }
    }

    static BoundsType of(Class<? extends Record> record) {
        return new BoundsType(
                record,
                Arrays.stream(record.getRecordComponents()).map(BoundsType::bound).toList());
    }

    /// True when a claim is asked within these bounds, see [When].
    ///
    /// @throws MistakeException when the bounds have nothing boolean of the name that it says
    boolean allow(Record within, Class<?> claim) {
        var when = claim.getAnnotation(When.class);
        if (when == null) {
            return true;
        }
        try {
            var method = record.getDeclaredMethod(when.value());
            method.setAccessible(true);
            if (method.getReturnType() == boolean.class) {
                return (boolean) method.invoke(within);
            }
        } catch (InvocationTargetException e) {
            throw rejected(record, e);
        } catch (ReflectiveOperationException _) {
            // Told below, as for a method that is not boolean.
        }
        throw Mistake.malformed(
                claim,
                "@When names what is true or false of the bounds: claim=%s name=%s"
                        .formatted(claim.getSimpleName(), when.value()),
                "Give the record of bounds a boolean component, or a method, of that name.");
    }

    private static Bound bound(RecordComponent component) {
        var type = component.getGenericType();
        var list = component.getType() == List.class;
        var element = list ? elementOf(type) : component.getType();
        var initial = component.getAnnotation(Default.class);
        if (initial == null || !readable(element)) {
            throw new Mistake(
                            Mistake.Kind.BAD_BOUNDS,
                            Mistake.Site.of(component.getDeclaringRecord(), component.getName()),
                            "a bound needs a default and a readable type: bound=%s type=%s"
                                    .formatted(component.getName(), type.getTypeName()),
                            "Write `@Default(\"3\") int %s`; bounds are int, long, boolean, String, enums, or lists of those."
                                    .formatted(component.getName()))
                    .asException();
        }
        var range = Optional.ofNullable(component.getAnnotation(Range.class));
        var narrowest = element == int.class || element == Integer.class;
        return new Bound(
                component.getName(),
                element,
                list,
                initial.value(),
                range.map(Range::min)
                        .filter(min -> !narrowest || min >= Integer.MIN_VALUE)
                        .orElse(narrowest ? Integer.MIN_VALUE : Long.MIN_VALUE),
                range.map(Range::max)
                        .filter(max -> !narrowest || max <= Integer.MAX_VALUE)
                        .orElse(narrowest ? Integer.MAX_VALUE : Long.MAX_VALUE));
    }

    private static Class<?> elementOf(Type type) {
        return type instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }

    private static boolean readable(Class<?> type) {
        return type.isEnum()
                || List.of(
                                int.class,
                                Integer.class,
                                long.class,
                                Long.class,
                                boolean.class,
                                Boolean.class,
                                String.class)
                        .contains(type);
    }

    /// The bounds with these settings, the defaults elsewhere.
    ///
    /// @throws IllegalArgumentException naming the bound that is unknown, unreadable or out of range
    public Record read(Map<String, String> settings) {
        var known = bounds.stream().map(Bound::name).toList();
        for (var name : settings.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "no such bound: wanted=%s available=%s".formatted(name, known));
            }
        }
        var values =
                bounds.stream()
                        .map(b -> b.parse(settings.getOrDefault(b.name(), b.initial())))
                        .toArray();
        return Records.construct(record, values);
    }

    /// The values of these bounds by name, in the order of the header.
    public Map<String, Object> values(Record values) {
        var byName = new LinkedHashMap<String, Object>();
        for (var component : record.getRecordComponents()) {
            byName.put(component.getName(), Records.get(component, values));
        }
        return byName;
    }

    static IllegalArgumentException rejected(Class<?> record, InvocationTargetException thrown) {
        var cause = thrown.getTargetException();
        return new IllegalArgumentException(
                cause == null || cause.getMessage() == null
                        ? record.getSimpleName() + " rejects its values: " + cause
                        : cause.getMessage(),
                cause);
    }
}
