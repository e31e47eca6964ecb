package dev.ironwright.invariants;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;

import dev.ironwright.explorer.tables.StableHash;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Records;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// What a slot's values are made of: the fields of a host or of variables, the types of the packets of
/// a channel.
///
/// A state's word is the sum of a word for each slot and id. What is left of a value without one part
/// has a word, too, so to think a part away is to add a difference.
final class Breakdown {

    private final Tables tables;
    private final int slot;
    private final ToIntFunction<String> places;
    private final Map<Object, Integer> words = new HashMap<>();
    private volatile @Nullable Share[] shares = new Share[16];

    /// One value of the slot.
    ///
    /// @param parts the places of the parts that it has
    /// @param differences what to add to the word to think each of them away
    record Share(long word, ImmutableIntArray parts, ImmutableLongArray differences) {}

    /// @param places gives each part a place, by its name
    Breakdown(Tables tables, int slot, ToIntFunction<String> places) {
        this.tables = tables;
        this.slot = slot;
        this.places = places;
    }

    Share share(int id) {
        var known = shares;
        if (id < known.length) {
            var share = known[id];
            if (share != null) {
                return share;
            }
        }
        return learn(id);
    }

    private synchronized Share learn(int id) {
        var value = value(id);
        long word = word(value);
        var parts = ImmutableIntArray.builder();
        var differences = ImmutableLongArray.builder();
        without(value)
                .forEach((name, rest) -> {
                    parts.add(places.applyAsInt(name));
                    differences.add(word(rest) - word);
                });
        var share = new Share(word, parts.build(), differences.build());
        var all = id < shares.length ? shares : Arrays.copyOf(shares, 2 * id + 1);
        all[id] = share;
        shares = all;
        return share;
    }

    /// A word for a value, or for what is left of one; 0 for no packets, as where there is no channel.
    private long word(Object value) {
        if (value.equals(List.of())) {
            return 0;
        }
        int id = words.computeIfAbsent(value, _ -> words.size() + 1);
        return StableHash.mix(((long) slot << 32) + id);
    }

    private Object value(int id) {
        if (slot >= tables.firstChannelSlot()) {
            synchronized (tables) {
                return tables.channelAt(slot).packets(id);
            }
        }
        if (slot < tables.hosts()) {
            return tables.state(slot, id);
        }
        if (slot == tables.sharedSlot()) {
            return tables.hasShared() ? tables.shared(id) : List.of();
        }
        if (slot == tables.ghostSlot()) {
            return tables.hasGhost() ? tables.ghost(id) : List.of();
        }
        return tables.environment(id);
    }

    /// What is left of a value without each of its parts, by the part's name.
    private Map<String, Object> without(Object value) {
        if (slot >= tables.firstChannelSlot()) {
            return withoutTypes((List<?>) value);
        }
        if (value instanceof Environment) {
            return Map.of("faults and clocks", "");
        }
        return value.equals(List.of()) ? Map.of() : withoutFields(value);
    }

    private static Map<String, Object> withoutFields(Object value) {
        var type = value.getClass();
        var components = type.getRecordComponents();
        if (components == null) {
            return Map.of(type.getSimpleName(), "");
        }
        var values = Arrays.stream(components).map(each -> Records.get(each, value)).toList();
        var all = new HashMap<String, Object>();
        for (int i = 0; i < components.length; i++) {
            var rest = new ArrayList<>(values);
            rest.remove(i);
            var name = type.getSimpleName() + "." + components[i].getName();
            all.put(name, Map.of(name, rest));
        }
        return all;
    }

    /// A content without a type of message is a content, and may be there as it is.
    private static Map<String, Object> withoutTypes(List<?> packets) {
        var all = new HashMap<String, Object>();
        for (var packet : packets) {
            var type = typeOf(packet);
            all.computeIfAbsent(
                    type.getSimpleName() + " packets",
                    _ -> packets.stream().filter(it -> typeOf(it) != type).toList());
        }
        return all;
    }

    private static Class<?> typeOf(Object packet) {
        return ((Packet<?>) packet).message().getClass();
    }
}
