package dev.ironwright.launcher.tree;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multimaps;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Packet;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A state of the whole system as trees.
///
/// @param hosts by name, in the order of the setup
/// @param network a set where packets are kept, packets with their numbers where delivery consumes,
///     sequences by source and destination where it keeps order too
/// @param environment what has happened to the hosts, where the model has faults or clocks
public record Snapshot(
        Map<String, Tree> hosts,
        Tree network,
        Optional<Tree> shared,
        Optional<Tree> ghost,
        Optional<Tree> environment) {

    public Snapshot {
        hosts = ImmutableMap.copyOf(hosts);
    }

    /// A state of a system in which nothing goes wrong.
    public Snapshot(
            Map<String, Tree> hosts, Tree network, Optional<Tree> shared, Optional<Tree> ghost) {
        this(hosts, network, shared, ghost, Optional.empty());
    }

    /// The trees of a state.
    public static Snapshot of(GlobalState state, Network kind) {
        return new Snapshot(
                state.hosts().stream()
                        .collect(
                                toImmutableMap(
                                        at -> at.id().toString(), at -> Trees.of(at.state()))),
                network(state.network(), kind),
                state.shared().map(Trees::of),
                state.ghost().map(Trees::of),
                state.environment().map(Trees::of));
    }

    private static Tree network(List<Packet<?>> packets, Network kind) {
        if (kind.ordered()) {
            return channels(packets);
        }
        var trees = packets.stream().map(Snapshot::packet).collect(toImmutableList());
        return kind.consumes() ? bag(trees) : Trees.group(trees);
    }

    private static Tree bag(List<Tree> packets) {
        return Trees.table(
                ImmutableMultiset.copyOf(packets).entrySet().stream()
                        .map(entry -> new Tree.Entry(entry.getElement(), number(entry.getCount())))
                        .toList());
    }

    private static Tree channels(List<Packet<?>> packets) {
        ImmutableListMultimap<Tree, Packet<?>> byPair = Multimaps.index(packets, Snapshot::pair);
        return Trees.table(
                byPair.asMap().entrySet().stream()
                        .map(entry -> new Tree.Entry(entry.getKey(), queue(entry.getValue())))
                        .toList());
    }

    private static Tree queue(Iterable<Packet<?>> packets) {
        var messages = Stream.<Tree>builder();
        packets.forEach(packet -> messages.add(Trees.of(packet.message())));
        return new Tree.Sequence(messages.build().toList());
    }

    private static Tree pair(Packet<?> packet) {
        return new Tree.Tuple(List.of(Trees.of(packet.source()), Trees.of(packet.destination())));
    }

    private static Tree packet(Packet<?> packet) {
        return Trees.of(packet);
    }

    private static Tree number(int value) {
        return new Tree.Whole(BigInteger.valueOf(value));
    }

    /// Every packet in the network, as often as it is there.
    public List<Tree> packets() {
        return switch (network) {
            case Tree.Group(var elements) -> elements;
            case Tree.Table(var entries) -> entries.stream().flatMap(Snapshot::packets).toList();
            case Tree.Sequence(var elements) -> elements;
            case Tree.Flag _,
                    Tree.Whole _,
                    Tree.Text _,
                    Tree.Fields _,
                    Tree.Variant _,
                    Tree.Tuple _,
                    Tree.Opaque _ ->
                    List.of();
        };
    }

    private static Stream<Tree> packets(Tree.Entry entry) {
        if (entry.key() instanceof Tree.Tuple(var pair)
                && entry.value() instanceof Tree.Sequence(var messages)
                && pair.size() == 2) {
            return messages.stream().map(message -> packet(pair, message));
        }
        var count = entry.value() instanceof Tree.Whole(var number) ? number.intValue() : 1;
        return Collections.nCopies(count, entry.key()).stream();
    }

    private static Tree packet(List<Tree> pair, Tree message) {
        var fields = ImmutableMap.<String, Tree>builder();
        fields.put("source", pair.getFirst());
        fields.put("destination", pair.getLast());
        fields.put("message", message);
        return new Tree.Fields(fields.buildOrThrow(), Optional.empty());
    }
}
