package dev.ironwright.invariants.scenario;

import dev.ironwright.invariants.scenario.Wanted.Entry;
import dev.ironwright.invariants.scenario.Wanted.Field;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.model.Records;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Describes values of a model in full, as a trace shows them.
final class Writing {

    private Writing() {}

    static Wanted of(Object value) {
        return switch (value) {
            case Optional<?> optional ->
                    optional.map(some -> of(some)).orElseGet(() -> new Wanted.Word(Matching.NONE));
            case Enum<?> constant -> new Wanted.Word(constant.name());
            case Set<?> set -> new Wanted.Group(sorted(set));
            case Collection<?> list -> new Wanted.Sequence(list.stream().map(Writing::of).toList());
            case Map<?, ?> map when map.isEmpty() -> new Wanted.Group(List.of());
            case Map<?, ?> map -> new Wanted.Table(entries(map));
            case Record row when printsAsRecordsDo(row) -> ofRecord(row);
            default -> new Wanted.Word(value.toString());
        };
    }

    private static List<Wanted> sorted(Set<?> set) {
        return set.stream()
                .map(Writing::of)
                .sorted(Comparator.comparing(Wanted::toString))
                .toList();
    }

    private static List<Entry> entries(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> new Entry(of(entry.getKey()), of(entry.getValue())))
                .sorted(Comparator.comparing(Entry::toString))
                .toList();
    }

    private static boolean printsAsRecordsDo(Record row) {
        return row.toString().startsWith(row.getClass().getSimpleName() + "[");
    }

    private static Wanted ofRecord(Record row) {
        var name = row.getClass().getSimpleName();
        var fields = fields(row);
        if (fields.isEmpty()) {
            return new Wanted.Word(name);
        }
        return new Wanted.Fields(
                isOneOfSeveral(row.getClass()) ? Optional.of(name) : Optional.empty(), fields);
    }

    /// The fields of a record, in the order of its header.
    static List<Field> fields(Record row) {
        return Arrays.stream(row.getClass().getRecordComponents())
                .map(component -> new Field(component.getName(), of(Records.get(component, row))))
                .toList();
    }

    /// True when the class does not follow from where the value stands.
    private static boolean isOneOfSeveral(Class<?> type) {
        return Message.class.isAssignableFrom(type)
                || Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }
}
