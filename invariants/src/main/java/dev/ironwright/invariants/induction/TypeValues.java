package dev.ironwright.invariants.induction;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Primitives;
import com.google.common.reflect.TypeToken;

import dev.ironwright.protocols.AtMost;
import dev.ironwright.protocols.In;
import dev.ironwright.protocols.Range;
import dev.ironwright.protocols.model.Domains;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.Parameter;
import dev.ironwright.protocols.model.Records;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/// Every value of a type within the bounds, found from the type's records.
///
/// A component's values are, in this order: the bounds, for their own type; those that its [In] or its name finds in the bounds; a
/// [Range]; what its type alone says (booleans, enums, hosts, records, sealed interfaces, optionals,
/// sets, lists and maps of these). A constructor that refuses a combination leaves it out.
///
/// @param most how many values a type may have
record TypeValues(Domains domains, int most) {

    /// A component, whose annotations say what it ranges over.
    private record Site(Class<?> owner, String name, Optional<AnnotatedElement> component) {

        Optional<String> in() {
            return component.map(c -> c.getAnnotation(In.class)).map(In::value);
        }

        @Override
        public String toString() {
            return owner.getSimpleName() + (name.isEmpty() ? "" : "." + name);
        }
    }

    /// Every value of this type.
    ///
    /// @throws InductionException when it has no domain, or too many values
    List<Object> of(Class<?> type) {
        return List.copyOf(values(new Site(type, "", Optional.empty()), type));
    }

    private Set<Object> values(Site site, Type type) {
        var raw = TypeToken.of(type).getRawType();
        if (raw == domains.bounds().getClass()) {
            return Set.of(domains.bounds());
        }
        var given = site.name.isEmpty() ? Optional.<List<?>>empty() : given(site, type);
        var whole = given.flatMap(values -> allOf(raw, values));
        if (whole.isPresent()) {
            return whole.get();
        }
        var range = site.component.map(c -> c.getAnnotation(Range.class));
        if (range.isPresent() && Primitives.wrap(raw) != raw
                || range.isPresent() && isNumber(raw)) {
            return range(site, raw, range.get());
        }
        if (type instanceof ParameterizedType generic) {
            return collections(site, generic, raw, given);
        }
        return plain(site, raw);
    }

    private Optional<List<?>> given(Site site, Type type) {
        return domains.find(new Parameter(site.name, type, site.in()));
    }

    /// These values, when each is or stands for a value of the type.
    private static Optional<Set<Object>> allOf(Class<?> type, List<?> values) {
        var wanted = Primitives.wrap(type);
        var all = new LinkedHashSet<Object>();
        for (var value : values) {
            var fitting = value instanceof Number number ? number(wanted, number) : value;
            if (!wanted.isInstance(fitting)) {
                return Optional.empty();
            }
            all.add(fitting);
        }
        return Optional.of(all);
    }

    private static Object number(Class<?> wanted, Number number) {
        if (wanted == Long.class) return number.longValue();
        if (wanted == Integer.class) return Math.toIntExact(number.longValue());
        if (wanted == Short.class) return number.shortValue();
        return wanted == Byte.class ? (Object) number.byteValue() : number;
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(Primitives.wrap(type));
    }

    private Set<Object> range(Site site, Class<?> type, Range range) {
        if (range.max() - range.min() < 0 || range.max() - range.min() >= most) {
            throw tooMany(site);
        }
        var all = new LinkedHashSet<Object>();
        LongStream.rangeClosed(range.min(), range.max())
                .forEach(n -> all.add(number(Primitives.wrap(type), n)));
        return all;
    }

    private Set<Object> plain(Site site, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return new LinkedHashSet<>(List.of(false, true));
        }
        if (type.isEnum()) {
            return new LinkedHashSet<>(Arrays.asList(type.getEnumConstants()));
        }
        if (type.isSealed()) {
            var all = new LinkedHashSet<Object>();
            for (var part : type.getPermittedSubclasses()) {
                all.addAll(values(new Site(part, "", Optional.empty()), part));
            }
            return all;
        }
        if (type.isRecord()) {
            return records(TypeToken.of(type));
        }
        throw without(site, type);
    }

    private Set<Object> collections(
            Site site, ParameterizedType generic, Class<?> raw, Optional<List<?>> given) {
        var arguments = generic.getActualTypeArguments();
        var first = TypeToken.of(arguments[0]).getRawType();
        var elements =
                given.flatMap(values -> allOf(first, values))
                        .orElseGet(() -> values(elementOf(site), arguments[0]));
        if (raw == Optional.class) {
            var all = new LinkedHashSet<Object>(Set.of(Optional.empty()));
            elements.forEach(each -> all.add(Optional.of(each)));
            return all;
        }
        if (raw == Set.class) {
            return subsets(site, elements, atMost(site).orElse(elements.size()));
        }
        if (raw == List.class) {
            return lists(site, elements, atMost(site).orElseThrow(() -> without(site, raw)));
        }
        if (raw == Map.class) {
            return maps(site, elements, values(elementOf(site), arguments[1]));
        }
        if (raw.isRecord()) {
            return records(TypeToken.of(generic));
        }
        throw without(site, raw);
    }

    /// The elements of a collection are found by its name, but what its annotations say of numbers is
    /// said of the collection.
    private static Site elementOf(Site site) {
        return new Site(site.owner, site.name, site.component);
    }

    private Optional<Integer> atMost(Site site) {
        return site.component
                .map(c -> c.getAnnotation(AtMost.class))
                .map(AtMost::value)
                .map(text -> number(site, text));
    }

    private int number(Site site, String text) {
        if (text.matches("\\d{1,6}")) {
            return Integer.parseInt(text);
        }
        return domains.said(text)
                .filter(Number.class::isInstance)
                .map(n -> ((Number) n).intValue())
                .orElseThrow(() ->
                        new InductionException(
                                "@AtMost is a number or names one of the bounds: component=%s value=%s"
                                        .formatted(site, text)));
    }

    private Set<Object> subsets(Site site, Set<Object> elements, int largest) {
        Set<Object> all = new LinkedHashSet<>(Set.of(ImmutableSet.of()));
        for (var element : elements) {
            for (var smaller : List.copyOf(all)) {
                var set = (Set<?>) smaller;
                if (set.size() < largest) {
                    all.add(ImmutableSet.builder().addAll(set).add(element).build());
                }
            }
            checkSize(site, all);
        }
        return all;
    }

    private Set<Object> lists(Site site, Set<Object> elements, int longest) {
        Set<Object> all = new LinkedHashSet<>(Set.of(List.of()));
        List<List<Object>> last = List.of(List.of());
        for (int length = 1; length <= longest; length++) {
            var longer = new ArrayList<List<Object>>();
            for (var list : last) {
                for (var element : elements) {
                    var next = new ArrayList<>(list);
                    next.add(element);
                    longer.add(List.copyOf(next));
                }
            }
            all.addAll(longer);
            checkSize(site, all);
            last = longer;
        }
        return all;
    }

    private Set<Object> maps(Site site, Set<Object> keys, Set<Object> values) {
        Set<Object> all = new LinkedHashSet<>(Set.of(ImmutableMap.of()));
        for (var key : keys) {
            for (var smaller : List.copyOf(all)) {
                for (var value : values) {
                    all.add(
                            ImmutableMap.builder()
                                    .putAll((Map<?, ?>) smaller)
                                    .put(key, value)
                                    .buildOrThrow());
                }
                checkSize(site, all);
            }
        }
        return all;
    }

    private Set<Object> records(TypeToken<?> type) {
        var raw = type.getRawType();
        var constructor = Records.constructor(raw);
        List<List<Object>> tuples = List.of(List.of());
        for (var component : raw.getRecordComponents()) {
            tuples = longer(tuples, site(raw, component), type);
        }
        var all = new LinkedHashSet<Object>();
        for (var tuple : tuples) {
            try {
                all.add(
                        Objects.requireNonNull(
                                Watch.ask(
                                        () -> Mistake.Site.of(raw, "(constructor)"),
                                        () -> Records.construct(constructor, tuple.toArray()))));
            } catch (IllegalArgumentException _) {
                // The constructor refuses this combination: it is no value of the type.
            }
        }
        return all;
    }

    private static Site site(Class<?> owner, RecordComponent component) {
        return new Site(owner, component.getName(), Optional.of(component));
    }

    private List<List<Object>> longer(List<List<Object>> tuples, Site site, TypeToken<?> owner) {
        var component = (RecordComponent) site.component.orElseThrow();
        var values = values(site, owner.resolveType(component.getGenericType()).getType());
        if ((long) tuples.size() * values.size() > most) {
            throw tooMany(site);
        }
        var all = new ArrayList<List<Object>>();
        for (var tuple : tuples) {
            for (var value : values) {
                var next = new ArrayList<>(tuple);
                next.add(value);
                all.add(next);
            }
        }
        return all;
    }

    private void checkSize(Site site, Set<Object> all) {
        if (all.size() > most) {
            throw tooMany(site);
        }
    }

    private InductionException tooMany(Site site) {
        return new InductionException(
                ("a type has too many values for induction: component=%s limit=%d. Choose smaller"
                                + " bounds, limit it with @AtMost or @Range, name its values with"
                                + " @In(\"…\"), or let a constructor refuse combinations.")
                        .formatted(site, most));
    }

    private static InductionException without(Site site, Class<?> type) {
        return new InductionException(
                ("induction looks at all values of a type, and does not know which this one has:"
                                + " component=%s type=%s. Give it @In(\"name of a list in the"
                                + " bounds\"), a number @Range(min = …, max = …), a list"
                                + " @AtMost(\"bound\").")
                        .formatted(site, type.getSimpleName()));
    }
}
