package dev.ironwright.invariants;

import com.google.common.collect.Lists;

import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.invariants.FixedTuple.Asked;
import dev.ironwright.invariants.FixedTuple.Part;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Component;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;

/// The tuples of claims about behaviours.
public final class FixedTuples {

    private final Tables tables;
    private final Places places;

    public FixedTuples(Tables tables) {
        this.tables = tables;
        places = new Places(tables);
    }

    /// Every tuple of a claim: of hosts, values, and packets that were ever in the network.
    ///
    /// To be called when the protocol has been explored, so that all packets are known.
    ///
    /// @param asked gives what to ask of each tuple
    public List<FixedTuple> of(ClaimType type, Supplier<Asked> asked) {
        synchronized (tables) {
            var question = new Question(tables, type);
            var ranges = new ArrayList<List<Part>>();
            for (var component : type.components()) {
                ranges.add(parts(question, component, ranges.size()));
            }
            return Lists.cartesianProduct(ranges).stream()
                    .map(parts -> new FixedTuple(tables, question, parts, asked.get()))
                    .toList();
        }
    }

    private List<Part> parts(Question question, Component component, int place) {
        return switch (component) {
            case Component.TheBounds _, Component.Values _ ->
                    question.domain(place).stream().<Part>map(Part.Value::new).toList();
            case Component.Packets(var message) -> inFlight(component, message);
            case Component.Hosts _,
                    Component.AllHosts _,
                    Component.AllPackets _,
                    Component.Abstraction _,
                    Component.Inboxes _,
                    Component.Changes _,
                    Component.SharedVariables _,
                    Component.GhostVariables _,
                    Component.TheEnvironment _ ->
                    places.of(component).stream().<Part>map(Part.Shown::new).toList();
        };
    }

    private List<Part> inFlight(Component component, Class<?> message) {
        var parts = new LinkedHashSet<Part>();
        for (var place : places.of(component)) {
            ((Place.Packets) place)
                    .everSent(message)
                    .forEach(element -> parts.add(new Part.InFlight(place, element)));
        }
        return List.copyOf(parts);
    }
}
