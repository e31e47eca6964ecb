package dev.ironwright.launcher.tree;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value of a model as a tree, independent of the model's classes.
///
/// Two equal values give equal trees: elements of sets and keys of maps are in a fixed order.
public sealed interface Tree {

    record Flag(boolean value) implements Tree {}

    /// A whole number.
    record Whole(BigInteger value) implements Tree {}

    /// Text, the name of an enum's constant, or the name of a host.
    record Text(String value) implements Tree {}

    /// A record.
    ///
    /// @param fields in the order of the header
    /// @param words what it calls itself, when its class says so; no part of the value
    record Fields(Map<String, Tree> fields, Optional<String> words) implements Tree {

        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Fields that && fields.equals(that.fields);
        }

        @Override
        public int hashCode() {
            return fields.hashCode();
        }

        /// Without the words, so that it is equal when the fields are.
        @Override
        public String toString() {
            return fields.toString();
        }
    }

    /// One of several kinds of record, or of a value that may be absent.
    record Variant(String tag, Tree value) implements Tree {}

    record Sequence(List<Tree> elements) implements Tree {

        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /// A fixed number of values of different kinds.
    record Tuple(List<Tree> elements) implements Tree {

        public Tuple {
            elements = List.copyOf(elements);
        }
    }

    /// A set.
    ///
    /// @param elements each once, in a fixed order
    record Group(List<Tree> elements) implements Tree {

        public Group {
            elements = List.copyOf(elements);
        }
    }

    /// A map.
    ///
    /// @param entries one for each key, in a fixed order of the keys
    record Table(List<Entry> entries) implements Tree {

        public Table {
            entries = List.copyOf(entries);
        }
    }

    /// A key and its value.
    record Entry(Tree key, Tree value) {}

    /// A value of a class that is none of the above, known by its text alone.
    record Opaque(String text) implements Tree {}
}
