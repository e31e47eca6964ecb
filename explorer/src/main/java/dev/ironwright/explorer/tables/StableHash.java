package dev.ironwright.explorer.tables;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimap;
import com.google.common.collect.Multiset;

import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A 64-bit hash of a value's structure: the same in every run, process and machine.
///
/// It covers what states and messages may hold: records, enums, strings, numbers, booleans, and the
/// immutable collections of the JDK and Guava. Anything that could change is refused by name. Mixing
/// is the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
public final class StableHash {

    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return Shape.of(type);
                }
            };

    /// Classes whose `hashCode` is another for every value.
    private static final Set<Class<?>> EXACT =
            Set.of(
                    Integer.class,
                    Short.class,
                    Byte.class,
                    Character.class,
                    Boolean.class,
                    Float.class);

    private static final Pattern IMMUTABLE_OF_COLLECTIONS =
            Pattern.compile("java\\.util\\.Collections\\$(Empty|Singleton|Unmodifiable|Copies).*");

    private StableHash() {}

    /// How the values of a class are hashed.
    private sealed interface Shape {

        record OfRecord(long name, ImmutableList<RecordComponent> components) implements Shape {}

        record Ordered() implements Shape {}

        record Unordered() implements Shape {}

        record OfMap() implements Shape {}

        record OfMultimap() implements Shape {}

        record Wrapped() implements Shape {}

        /// A number of more bits than a `hashCode` has.
        record Wide(long name) implements Shape {}

        /// A class of the JDK, by how its values are written: their `hashCode` says too little.
        record Written(long name) implements Shape {}

        /// By `hashCode`, which the class defines by value.
        record Plain(long name) implements Shape {}

        record OfEnum(long name) implements Shape {}

        record Text() implements Shape {}

        record Refused(Mistake mistake) implements Shape {}

        static Shape of(Class<?> type) {
            if (type.isRecord()) {
                var components = type.getRecordComponents();
                Arrays.stream(components).forEach(c -> c.getAccessor().setAccessible(true));
                return new OfRecord(text(type.getName()), ImmutableList.copyOf(components));
            }
            if (type == String.class) {
                return new Text();
            }
            if (Enum.class.isAssignableFrom(type)) {
                return new OfEnum(text(enumOf(type).getName()));
            }
            if (type == Optional.class) {
                return new Wrapped();
            }
            if (type.isArray() || hashesByIdentity(type)) {
                return refuse(type);
            }
            if (holdsMany(type)) {
                return immutable(type) ? collection(type) : refuse(type);
            }
            return single(type);
        }

        private static boolean holdsMany(Class<?> type) {
            return Collection.class.isAssignableFrom(type)
                    || Map.class.isAssignableFrom(type)
                    || Multimap.class.isAssignableFrom(type);
        }

        /// A constant with a body of its own has a class of its own.
        private static Class<?> enumOf(Class<?> type) {
            return type.isEnum() ? type : type.getSuperclass();
        }

        private static Shape single(Class<?> type) {
            long name = text(type.getName());
            if (type == Long.class || type == Double.class) {
                return new Wide(name);
            }
            return type.getName().startsWith("java.") && !EXACT.contains(type)
                    ? new Written(name)
                    : new Plain(name);
        }

        private static Shape collection(Class<?> type) {
            if (Map.class.isAssignableFrom(type)) {
                return new OfMap();
            }
            if (Multimap.class.isAssignableFrom(type)) {
                return new OfMultimap();
            }
            return Set.class.isAssignableFrom(type) || Multiset.class.isAssignableFrom(type)
                    ? new Unordered()
                    : new Ordered();
        }

        private static boolean immutable(Class<?> type) {
            var name = type.getName();
            return name.startsWith("java.util.ImmutableCollections")
                    || IMMUTABLE_OF_COLLECTIONS.matcher(name).matches()
                    || name.startsWith("com.google.common.collect.") && name.contains("mmutable")
                    || name.startsWith("com.google.common.collect.")
                            && (name.contains("Singleton") || name.contains("Regular"));
        }

        private static boolean hashesByIdentity(Class<?> type) {
            try {
                return type.getMethod("hashCode").getDeclaringClass() == Object.class
                        || type.getMethod("equals", Object.class).getDeclaringClass()
                                == Object.class;
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
        }

        private static Shape refuse(Class<?> type) {
            return new Refused(
                    type.isArray() || holdsMany(type)
                            ? new Mistake(
                                    Mistake.Kind.MUTABLE_STATE,
                                    Mistake.Site.of(type),
                                    "a state or message holds what can change: type="
                                            + type.getTypeName(),
                                    "Copy collections in the record's compact constructor"
                                        + " (List.copyOf, Set.copyOf, Map.copyOf); use a list in"
                                        + " place of an array.")
                            : new Mistake(
                                    Mistake.Kind.IDENTITY_EQUALS,
                                    Mistake.Site.of(type),
                                    "a state or message holds an object that is equal to itself"
                                            + " only: type="
                                            + type.getTypeName(),
                                    "Make it a record or an enum, so that equals() and hashCode()"
                                            + " compare values."));
        }
    }

    /// Hashes that some records and enum constants have instead of their own, wherever they occur.
    @FunctionalInterface
    public interface Names {

        /// Nothing has another name.
        Names NONE = _ -> 0;

        /// The hash that stands for a value, or 0 for its own.
        long of(Object value);
    }

    /// The hash of a value.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when it holds something that can
    ///     change or that has no equality by value
    public static long of(@Nullable Object value) {
        return of(value, Names.NONE);
    }

    /// The hash of a value in which some parts are hashed by these names.
    public static long of(@Nullable Object value, Names names) {
        if (value == null) {
            return 0x6E756C6CL;
        }
        if (value instanceof Record || value instanceof Enum<?>) {
            long named = names.of(value);
            if (named != 0) {
                return named;
            }
        }
        return switch (SHAPES.get(value.getClass())) {
            case Shape.OfRecord(long name, var components) ->
                    record(name, components, value, names);
            case Shape.Text() -> text((String) value);
            case Shape.OfEnum(long name) -> sequence(name, text(((Enum<?>) value).name()));
            case Shape.Wide(long name) -> sequence(name, bits(value));
            case Shape.Written(long name) -> sequence(name, text(value.toString()));
            case Shape.Wrapped() ->
                    mix(1 + ((Optional<?>) value).map(it -> of(it, names)).orElse(0L));
            case Shape.Ordered() -> ordered((Collection<?>) value, names);
            case Shape.Unordered() -> unordered((Collection<?>) value, names);
            case Shape.OfMap() -> map((Map<?, ?>) value, names);
            case Shape.OfMultimap() -> map(((Multimap<?, ?>) value).asMap(), names);
            case Shape.Plain(long name) -> mix(name + value.hashCode());
            case Shape.Refused(var mistake) -> throw mistake.asException();
        };
    }

    /// Spreads every bit of a word over all of its bits.
    public static long mix(long word) {
        long w = (word ^ word >>> 30) * 0xBF58476D1CE4E5B9L;
        w = (w ^ w >>> 27) * 0x94D049BB133111EBL;
        return w ^ w >>> 31;
    }

    /// The hash of a sequence, from the hashes of its elements.
    static long sequence(long sofar, long next) {
        return mix(sofar * 0x9E3779B97F4A7C15L + next + 1);
    }

    private static long record(
            long name, List<RecordComponent> components, Object value, Names names) {
        long hash = name;
        for (var component : components) {
            try {
                hash = sequence(hash, of(component.getAccessor().invoke(value), names));
            } catch (MistakeException e) {
                throw e.mistake().site().member().isEmpty() ? within(component, e.mistake()) : e;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("component cannot be read: " + component, e);
            }
        }
        return hash;
    }

    private static MistakeException within(RecordComponent component, Mistake mistake) {
        var record = component.getDeclaringRecord();
        return new Mistake(
                        mistake.kind(),
                        Mistake.Site.of(record, component.getName()),
                        "%s component=%s.%s"
                                .formatted(
                                        mistake.what(),
                                        record.getSimpleName(),
                                        component.getName()),
                        mistake.usualCause())
                .asException();
    }

    private static long bits(Object number) {
        return number instanceof Double d ? Double.doubleToLongBits(d) : (long) number;
    }

    private static long text(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = sequence(hash, text.charAt(i));
        }
        return hash;
    }

    private static long ordered(Collection<?> values, Names names) {
        long hash = 7;
        for (var value : values) {
            hash = sequence(hash, of(value, names));
        }
        return hash;
    }

    private static long unordered(Collection<?> values, Names names) {
        long hash = 11;
        for (var value : values) {
            hash += mix(of(value, names));
        }
        return mix(hash);
    }

    private static long map(Map<?, ?> values, Names names) {
        long hash = 13;
        for (var entry : values.entrySet()) {
            hash += sequence(of(entry.getKey(), names), of(entry.getValue(), names));
        }
        return mix(hash);
    }
}
