package dev.ironwright.samples.ironkv;

import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;

import com.google.common.collect.ImmutableSortedMap;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// Keys and their values. A key without a value is not in it.
public record Hashtable(ImmutableSortedMap<Integer, Integer> values) {

    /// The table with nothing in it.
    public static final Hashtable EMPTY = new Hashtable(ImmutableSortedMap.of());

    /// The value of a key, when it has one.
    public Optional<Integer> lookup(int key) {
        return Optional.ofNullable(values.get(key));
    }

    /// Whether a value is stored for this key.
    public boolean contains(int key) {
        return values.containsKey(key);
    }

    /// The table in which the key has this value, or none.
    public Hashtable set(int key, Optional<Integer> value) {
        var others = filter(each -> each != key);
        return value.map(it -> others.plus(new Hashtable(ImmutableSortedMap.of(key, it))))
                .orElse(others);
    }

    /// What of this table is in the range.
    public Hashtable within(KeyRange range) {
        return filter(range::contains);
    }

    /// What of this table is not in the range.
    public Hashtable without(KeyRange range) {
        return filter(key -> !range.contains(key));
    }

    /// Both tables; where both have a value, the other's.
    public Hashtable plus(Hashtable other) {
        var both = new TreeMap<>(values);
        both.putAll(other.values);
        return new Hashtable(ImmutableSortedMap.copyOfSorted(both));
    }

    private Hashtable filter(IntPredicate wanted) {
        return new Hashtable(
                values.entrySet().stream()
                        .filter(entry -> wanted.test(entry.getKey()))
                        .collect(
                                toImmutableSortedMap(
                                        Comparator.<Integer>naturalOrder(),
                                        Map.Entry::getKey,
                                        Map.Entry::getValue)));
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
