package dev.ironwright.invariants.scenario;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a value should look like, which may say less than the whole value.
///
/// An optional value is described by the value in it, or by `none`.
public sealed interface Wanted {

    /// A number, a constant, a text, a host, `none`; or the name of a record, whatever its fields.
    record Word(String text) implements Wanted {

        private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.+#-]*[\\p{L}\\p{N}_]");

        @Override
        public String toString() {
            return PLAIN.matcher(text).matches() ? text : quoted(text);
        }

        private static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /// A record with at least these fields: `Vote[ballot=1]`, or `(ballot=1)` whatever its name.
    record Fields(Optional<String> name, List<Field> fields) implements Wanted {

        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            var inside = fields.stream().map(Field::toString).collect(joining(", "));
            return name.map(it -> it + "[" + inside + "]").orElse("(" + inside + ")");
        }
    }

    /// A list of exactly these elements: `[1, 2]`.
    record Sequence(List<Wanted> elements) implements Wanted {

        public Sequence {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return elements.stream().map(Wanted::toString).collect(joining(", ", "[", "]"));
        }
    }

    /// A set of exactly these elements: `{a, b}`; the empty one is also the empty map.
    record Group(List<Wanted> elements) implements Wanted {

        public Group {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return elements.stream().map(Wanted::toString).collect(joining(", ", "{", "}"));
        }
    }

    /// A map of exactly these entries: `{a: 1, b: 2}`.
    record Table(List<Entry> entries) implements Wanted {

        public Table {
            entries = List.copyOf(entries);
        }

        @Override
        public String toString() {
            return entries.stream().map(Entry::toString).collect(joining(", ", "{", "}"));
        }
    }

    /// A field of a record, or a parameter of an action.
    record Field(String name, Wanted value) {

        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    /// An entry of a map.
    record Entry(Wanted key, Wanted value) {

        @Override
        public String toString() {
            return key + ": " + value;
        }
    }

    /// True of a value that looks so.
    default boolean matches(Object value) {
        return Matching.matches(this, value);
    }

    /// The whole value, written so that a person can read it.
    static Wanted of(Object value) {
        return Writing.of(value);
    }
}
