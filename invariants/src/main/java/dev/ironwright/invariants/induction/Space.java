package dev.ironwright.invariants.induction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Instance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The type-correct states: every value of each slot, and every packet of each route.
///
/// Slots are the hosts, then the shared variables, then the ghost variables, where there are any. A
/// route is from a host to a host for a class of messages; there are those along which some step from
/// some type-correct state sends. A packet's source cannot be forged, so there are no others.
final class Space {

    private final Instance instance;
    private final List<ImmutableList<Object>> values = new ArrayList<>();
    private final List<Map<Object, Integer>> ids = new ArrayList<>();
    private final TypeValues types;
    private final List<Packet<?>> packets = new ArrayList<>();
    private final Map<Packet<?>, Integer> packetIds = new HashMap<>();
    private final Map<Class<?>, List<Object>> messages = new LinkedHashMap<>();

    /// From whom to whom which messages go.
    record Route(HostId source, HostId destination, Class<?> message) {}

    Space(Instance instance, Limits limits) {
        this.instance = instance;
        types = new TypeValues(instance.domains(), limits.values());
        var byRole = new HashMap<Class<?>, List<Object>>();
        for (int host = 0; host < instance.hosts().size(); host++) {
            add(byRole.computeIfAbsent(instance.role(host).state(), types::of));
        }
        instance.setup().shared().stream()
                .map(Object::getClass)
                .distinct()
                .map(types::of)
                .reduce((a, b) -> ImmutableList.builder().addAll(a).addAll(b).build())
                .ifPresent(this::add);
        instance.setup().ghost().ifPresent(ghost -> add(types.of(ghost.getClass())));
    }

    private void add(List<Object> domain) {
        values.add(ImmutableList.copyOf(domain));
        var byValue = ImmutableMap.<Object, Integer>builder();
        for (int i = 0; i < domain.size(); i++) {
            byValue.put(domain.get(i), i);
        }
        ids.add(byValue.buildOrThrow());
    }

    Instance instance() {
        return instance;
    }

    int hosts() {
        return instance.hosts().size();
    }

    boolean hasShared() {
        return !instance.setup().shared().isEmpty();
    }

    boolean hasGhost() {
        return instance.setup().ghost().isPresent();
    }

    int sharedSlot() {
        return hosts();
    }

    int ghostSlot() {
        return hosts() + (hasShared() ? 1 : 0);
    }

    int slots() {
        return values.size();
    }

    int size(int slot) {
        return values.get(slot).size();
    }

    Object value(int slot, int id) {
        return values.get(slot).get(id);
    }

    /// The id of a slot's value, or -1 when it is not of the slot's type.
    int id(int slot, Object value) {
        return ids.get(slot).getOrDefault(value, -1);
    }

    /// True when every part of this state is of its type.
    boolean contains(GlobalState state) {
        for (int host = 0; host < hosts(); host++) {
            if (id(host, state.hosts().get(host).state()) < 0) {
                return false;
            }
        }
        return state.shared().stream().allMatch(it -> id(sharedSlot(), it) >= 0)
                && state.ghost().stream().allMatch(it -> id(ghostSlot(), it) >= 0)
                && state.network().stream().allMatch(it -> packetId(it) >= 0);
    }

    /// A host with a state, or the value of the variables.
    Object part(int slot, int id) {
        return slot < hosts()
                ? new At<>(instance.hosts().get(slot), value(slot, id))
                : value(slot, id);
    }

    /// What a slot is called in reports.
    String name(int slot) {
        if (slot < hosts()) {
            return instance.hosts().get(slot).toString();
        }
        return hasShared() && slot == sharedSlot() ? "shared" : "ghost";
    }

    /// Adds every packet of a route, and gives their ids.
    List<Integer> open(Route route) {
        var all = messages.computeIfAbsent(route.message, types::of);
        var added = new ArrayList<Integer>();
        for (var message : all) {
            var packet = new Packet<>(route.source, route.destination, (Message) message);
            if (packetIds.putIfAbsent(packet, packets.size()) == null) {
                added.add(packets.size());
                packets.add(packet);
            }
        }
        return added;
    }

    int packetCount() {
        return packets.size();
    }

    Packet<?> packet(int id) {
        return packets.get(id);
    }

    /// The id of a packet, or -1 when no step sends such a packet or its message is not type-correct.
    int packetId(Packet<?> packet) {
        return packetIds.getOrDefault(packet, -1);
    }

    /// The ids of packets whose message is of this type.
    IntStream packetsWith(Class<?> message) {
        return IntStream.range(0, packets.size())
                .filter(p -> message.isInstance(packets.get(p).message()));
    }

    /// How many values each slot and kind of message has.
    List<Size> sizes() {
        var sizes = new ArrayList<Size>();
        for (int slot = 0; slot < slots(); slot++) {
            sizes.add(new Size(name(slot), size(slot)));
        }
        messages.keySet()
                .forEach(type ->
                        sizes.add(
                                new Size(
                                        type.getSimpleName() + " packets",
                                        (int) packetsWith(type).count())));
        return sizes;
    }

    /// The number of type-correct states, each packet being there or not.
    BigInteger states() {
        return values.stream()
                .map(Collection::size)
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ONE, BigInteger::multiply)
                .shiftLeft(packets.size());
    }
}
