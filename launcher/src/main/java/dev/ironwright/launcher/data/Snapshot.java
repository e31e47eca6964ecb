package dev.ironwright.launcher.data;

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
public record Snapshot(
        Map<String, Datum> hosts, Datum network, Optional<Datum> shared, Optional<Datum> ghost) {

    public Snapshot {
        hosts = ImmutableMap.copyOf(hosts);
    }

    /// The trees of a state.
    public static Snapshot of(GlobalState state, Network kind) {
        return new Snapshot(
                state.hosts().stream()
                        .collect(
                                toImmutableMap(
                                        at -> at.id().toString(), at -> Data.of(at.state()))),
                network(state.network(), kind),
                state.shared().map(Data::of),
                state.ghost().map(Data::of));
    }

    private static Datum network(List<Packet<?>> packets, Network kind) {
        if (kind.ordered()) {
            return channels(packets);
        }
        var data = packets.stream().map(Snapshot::packet).collect(toImmutableList());
        return kind.consumes() ? bag(data) : Data.group(data);
    }

    private static Datum bag(List<Datum> packets) {
        return Data.table(
                ImmutableMultiset.copyOf(packets).entrySet().stream()
                        .map(entry -> new Datum.Entry(entry.getElement(), number(entry.getCount())))
                        .toList());
    }

    private static Datum channels(List<Packet<?>> packets) {
        ImmutableListMultimap<Datum, Packet<?>> byPair = Multimaps.index(packets, Snapshot::pair);
        return Data.table(
                byPair.asMap().entrySet().stream()
                        .map(entry -> new Datum.Entry(entry.getKey(), queue(entry.getValue())))
                        .toList());
    }

    private static Datum queue(Iterable<Packet<?>> packets) {
        var messages = Stream.<Datum>builder();
        packets.forEach(packet -> messages.add(Data.of(packet.message())));
        return new Datum.Sequence(messages.build().toList());
    }

    private static Datum pair(Packet<?> packet) {
        return new Datum.Tuple(List.of(Data.of(packet.source()), Data.of(packet.destination())));
    }

    private static Datum packet(Packet<?> packet) {
        return Data.of(packet);
    }

    private static Datum number(int value) {
        return new Datum.Whole(BigInteger.valueOf(value));
    }

    /// Every packet in the network, as often as it is there.
    public List<Datum> packets() {
        return switch (network) {
            case Datum.Group(var elements) -> elements;
            case Datum.Table(var entries) -> entries.stream().flatMap(Snapshot::packets).toList();
            case Datum.Sequence(var elements) -> elements;
            case Datum.Flag _,
                    Datum.Whole _,
                    Datum.Text _,
                    Datum.Fields _,
                    Datum.Variant _,
                    Datum.Tuple _,
                    Datum.Opaque _ ->
                    List.of();
        };
    }

    private static Stream<Datum> packets(Datum.Entry entry) {
        if (entry.key() instanceof Datum.Tuple(var pair)
                && entry.value() instanceof Datum.Sequence(var messages)
                && pair.size() == 2) {
            return messages.stream().map(message -> packet(pair, message));
        }
        var count = entry.value() instanceof Datum.Whole(var number) ? number.intValue() : 1;
        return Collections.nCopies(count, entry.key()).stream();
    }

    private static Datum packet(List<Datum> pair, Datum message) {
        var fields = ImmutableMap.<String, Datum>builder();
        fields.put("source", pair.getFirst());
        fields.put("destination", pair.getLast());
        fields.put("message", message);
        return new Datum.Fields(fields.buildOrThrow(), Optional.empty());
    }
}
