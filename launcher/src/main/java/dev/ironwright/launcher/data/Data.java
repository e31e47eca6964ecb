package dev.ironwright.launcher.data;

import static com.google.common.collect.ImmutableList.toImmutableList;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Records;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns values of a model into [Datum] trees.
public final class Data {

    /// Nothing, as the value of a variant without fields.
    private static final Datum UNIT = new Datum.Tuple(List.of());

    /// Any order will do that depends on the values alone.
    private static final Comparator<Datum> ORDER =
            Comparator.<Datum, Integer>comparing(datum -> datum instanceof Datum.Whole ? 0 : 1)
                    .thenComparing(Data::number)
                    .thenComparing(Datum::toString);

    private Data() {}

    /// The tree of a value.
    public static Datum of(@Nullable Object value) {
        return switch (value) {
            case null -> new Datum.Opaque("null");
            case Boolean flag -> new Datum.Flag(flag);
            case Byte _, Short _, Integer _, Long _ ->
                    new Datum.Whole(BigInteger.valueOf(((Number) value).longValue()));
            case BigInteger number -> new Datum.Whole(number);
            case String text -> new Datum.Text(text);
            case Character letter -> new Datum.Text(letter.toString());
            case Enum<?> constant -> new Datum.Text(constant.name());
            case HostId host -> new Datum.Text(host.toString());
            case Optional<?> optional ->
                    optional.map(some -> new Datum.Variant("Some", of(some)))
                            .orElseGet(() -> new Datum.Variant("None", UNIT));
            case Set<?> set -> group(set.stream().map(Data::of).toList());
            case Collection<?> list ->
                    new Datum.Sequence(list.stream().map(Data::of).collect(toImmutableList()));
            case Map<?, ?> map -> table(map);
            case Packet<?> packet -> new Datum.Fields(fields(packet).fields(), Optional.empty());
            case Record record -> record(record);
            default -> new Datum.Opaque(value.toString());
        };
    }

    /// The fields of a record by name.
    public static Datum.Fields fields(Record record) {
        var fields = new LinkedHashMap<String, Datum>();
        for (var component : record.getClass().getRecordComponents()) {
            fields.put(component.getName(), of(Records.get(component, record)));
        }
        return new Datum.Fields(fields, ownWords(record));
    }

    private static Datum record(Record record) {
        var fields = fields(record);
        return isOneOfSeveral(record.getClass())
                ? new Datum.Variant(record.getClass().getSimpleName(), fields)
                : fields;
    }

    /// What a record calls itself, when it does so in another way than records do.
    private static Optional<String> ownWords(Record record) {
        var words = record.toString();
        return words.startsWith(record.getClass().getSimpleName() + "[")
                ? Optional.empty()
                : Optional.of(words);
    }

    /// True when the class does not follow from where the value stands.
    private static boolean isOneOfSeveral(Class<?> type) {
        return Message.class.isAssignableFrom(type)
                || Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    /// The set of these elements.
    public static Datum.Group group(Collection<Datum> elements) {
        return new Datum.Group(elements.stream().distinct().sorted(ORDER).toList());
    }

    /// The map with these entries, whose keys differ.
    public static Datum.Table table(Collection<Datum.Entry> entries) {
        return new Datum.Table(
                entries.stream().sorted(Comparator.comparing(Datum.Entry::key, ORDER)).toList());
    }

    private static Datum table(Map<?, ?> map) {
        return table(
                map.entrySet().stream()
                        .map(entry -> new Datum.Entry(of(entry.getKey()), of(entry.getValue())))
                        .toList());
    }

    private static BigInteger number(Datum datum) {
        return datum instanceof Datum.Whole(var value) ? value : BigInteger.ZERO;
    }
}
