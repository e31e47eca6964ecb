package dev.ironwright.invariants;

import dev.ironwright.explorer.tables.Channel;
import dev.ironwright.explorer.tables.InboxReader;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.Hosts;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Packets;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The places that each kind of component ranges over; each place is made once.
final class Places {

    private final Tables tables;
    private final Map<Component, List<Place>> fixed = new HashMap<>();
    private final Map<Class<?>, InboxReader> readers = new HashMap<>();
    private final Map<Class<?>, Map<Channel, Place>> packets = new HashMap<>();
    private final Map<Class<?>, Abstraction> abstractions = new HashMap<>();
    private final Map<Component, Place> candidates = new HashMap<>();

    Places(Tables tables) {
        this.tables = tables;
    }

    /// The places of a component so far; those of packets grow as hosts begin to talk. Callers hold the
    /// lock of the tables.
    List<Place> of(Component component) {
        return switch (component) {
            case Component.Packets(var message) -> packets(message);
            case Component.Hosts _,
                    Component.AllHosts _,
                    Component.AllPackets _,
                    Component.Abstraction _,
                    Component.Inboxes _,
                    Component.Changes _,
                    Component.SharedVariables _,
                    Component.GhostVariables _,
                    Component.TheEnvironment _,
                    Component.TheBounds _,
                    Component.Values _ ->
                    known(component);
        };
    }

    /// The places of an abstraction are found by way of others.
    private List<Place> known(Component component) {
        var known = fixed.get(component);
        if (known == null) {
            known = fixed(component);
            fixed.put(component, known);
        }
        return known;
    }

    private List<Place> packets(Class<?> message) {
        var reader = readers.computeIfAbsent(message, m -> new InboxReader(tables, -1, of(m)));
        var made = packets.computeIfAbsent(message, _ -> new HashMap<>());
        var places = new ArrayList<Place>();
        for (var channel : tables.channels()) {
            if (channel.carries(message)) {
                places.add(made.computeIfAbsent(channel, c -> new Place.Packets(reader, c)));
            }
        }
        return places;
    }

    private static Predicate<Message> of(Class<?> message) {
        return message::isInstance;
    }

    private List<Place> fixed(Component component) {
        return switch (component) {
            case Component.Hosts(var state) ->
                    hosts(state).<Place>mapToObj(host -> new Place.Host(tables, host)).toList();
            case Component.AllHosts(var state) ->
                    List.of(new Place.Whole(allHosts(state), Places::asHosts));
            case Component.AllPackets(var message) ->
                    List.of(new Place.Whole(allPackets(message), Places::asPackets));
            case Component.Abstraction(var _, var refinement) ->
                    List.of(new Place.Abstract(abstraction(refinement)));
            case Component.Inboxes(var message) ->
                    IntStream.range(0, tables.hosts())
                            .mapToObj(host -> new InboxReader(tables, host, of(message)))
                            .<Place>map(reader -> new Place.Inbox(tables, reader))
                            .toList();
            case Component.Changes(var state) ->
                    slots(state).<Place>mapToObj(slot -> new Place.Changed(tables, slot)).toList();
            case Component.SharedVariables _ ->
                    List.of(new Place.Variables(tables, tables.sharedSlot()));
            case Component.GhostVariables _ ->
                    List.of(new Place.Variables(tables, tables.ghostSlot()));
            case Component.TheEnvironment _ ->
                    List.of(
                            new Place.Variables(
                                    tables,
                                    tables.hasEnvironment() ? tables.environmentSlot() : -1));
            case Component.Packets _, Component.TheBounds _, Component.Values _ -> List.of();
        };
    }

    /// The place of the candidates for a witness.
    Place candidates(Component witness) {
        return candidates.computeIfAbsent(witness, this::chosenFrom);
    }

    private Place chosenFrom(Component witness) {
        return switch (witness) {
            case Component.Packets(var message) -> allPackets(message);
            case Component.Hosts(var state) -> allHosts(state);
            case Component.AllHosts _,
                    Component.AllPackets _,
                    Component.Abstraction _,
                    Component.Inboxes _,
                    Component.Changes _,
                    Component.SharedVariables _,
                    Component.GhostVariables _,
                    Component.TheEnvironment _,
                    Component.TheBounds _,
                    Component.Values _ ->
                    throw new IllegalArgumentException("a witness is a packet or a host");
        };
    }

    private Place allPackets(Class<?> message) {
        return new Place.AllPackets(tables, new InboxReader(tables, -1, of(message)));
    }

    private Place allHosts(Class<?> state) {
        return new Place.AllHosts(tables, hosts(state).boxed().toList());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object asHosts(List<?> all) {
        return new Hosts(all);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object asPackets(List<?> all) {
        return new Packets(all);
    }

    /// What states stand for in the eyes of this refinement.
    Abstraction abstraction(ClaimType refinement) {
        var known = abstractions.get(refinement.record());
        if (known != null) {
            return known;
        }
        var made = new Abstraction(tables, this, refinement);
        abstractions.put(refinement.record(), made);
        return made;
    }

    private IntStream hosts(Class<?> state) {
        return IntStream.range(0, tables.hosts())
                .filter(host -> state.isAssignableFrom(tables.instance().role(host).state()));
    }

    private IntStream slots(Class<?> state) {
        var setup = tables.instance().setup();
        if (setup.shared().stream().anyMatch(state::isInstance)) {
            return IntStream.of(tables.sharedSlot());
        }
        return setup.ghost().filter(state::isInstance).isPresent()
                ? IntStream.of(tables.ghostSlot())
                : hosts(state);
    }
}
