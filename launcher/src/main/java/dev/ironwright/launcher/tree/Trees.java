package dev.ironwright.launcher.tree;

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

/// Turns values of a model into trees.
public final class Trees {

    /// Nothing, as the value of a variant without fields.
    private static final Tree UNIT = new Tree.Tuple(List.of());

    /// Any order will do that depends on the values alone.
    private static final Comparator<Tree> ORDER =
            Comparator.<Tree, Integer>comparing(tree -> tree instanceof Tree.Whole ? 0 : 1)
                    .thenComparing(Trees::number)
                    .thenComparing(Tree::toString);

    private Trees() {}

    /// The tree of a value.
    public static Tree of(@Nullable Object value) {
        return switch (value) {
            case null -> new Tree.Opaque("null");
            case Boolean flag -> new Tree.Flag(flag);
            case Byte _, Short _, Integer _, Long _ ->
                    new Tree.Whole(BigInteger.valueOf(((Number) value).longValue()));
            case BigInteger number -> new Tree.Whole(number);
            case String text -> new Tree.Text(text);
            case Character letter -> new Tree.Text(letter.toString());
            case Enum<?> constant -> new Tree.Text(constant.name());
            case HostId host -> new Tree.Text(host.toString());
            case Optional<?> optional ->
                    optional.map(some -> new Tree.Variant("Some", of(some)))
                            .orElseGet(() -> new Tree.Variant("None", UNIT));
            case Set<?> set -> group(set.stream().map(Trees::of).toList());
            case Collection<?> list ->
                    new Tree.Sequence(list.stream().map(Trees::of).collect(toImmutableList()));
            case Map<?, ?> map -> table(map);
            case Packet<?> packet -> new Tree.Fields(fields(packet).fields(), Optional.empty());
            case Record record -> record(record);
            default -> new Tree.Opaque(value.toString());
        };
    }

    /// The fields of a record by name.
    public static Tree.Fields fields(Record record) {
        var fields = new LinkedHashMap<String, Tree>();
        for (var component : record.getClass().getRecordComponents()) {
            fields.put(component.getName(), of(Records.get(component, record)));
        }
        return new Tree.Fields(fields, ownWords(record));
    }

    private static Tree record(Record record) {
        var fields = fields(record);
        return isOneOfSeveral(record.getClass())
                ? new Tree.Variant(record.getClass().getSimpleName(), fields)
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
    public static Tree.Group group(Collection<Tree> elements) {
        return new Tree.Group(elements.stream().distinct().sorted(ORDER).toList());
    }

    /// The map with these entries, whose keys differ.
    public static Tree.Table table(Collection<Tree.Entry> entries) {
        return new Tree.Table(
                entries.stream().sorted(Comparator.comparing(Tree.Entry::key, ORDER)).toList());
    }

    private static Tree table(Map<?, ?> map) {
        return table(
                map.entrySet().stream()
                        .map(entry -> new Tree.Entry(of(entry.getKey()), of(entry.getValue())))
                        .toList());
    }

    private static BigInteger number(Tree tree) {
        return tree instanceof Tree.Whole(var value) ? value : BigInteger.ZERO;
    }
}
