package dev.ironwright.invariants.induction;

import com.google.common.collect.Lists;

import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.Hosts;
import dev.ironwright.protocols.Refinement;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Component;
import dev.ironwright.protocols.model.Records;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A claim's header as axes, and the way from elements of these axes to the claim's records.
final class Header {

    private final Space space;
    private final ClaimType type;
    private final List<Axis> axes = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Constructor<? extends Claim> constructor;

    /// A component, made of the elements of some axes.
    private record Part(int first, int count, Function<List<Object>, List<?>> values) {}

    Header(Space space, ClaimType type) {
        this.space = space;
        this.type = type;
        constructor = Records.constructor(type.record());
        type.components().forEach(component -> parts.add(part(component)));
    }

    private Part part(Component component) {
        return switch (component) {
            case Component.Hosts(var state) -> one(Axis.ofSlots(space, hosts(state)));
            case Component.Packets(var message) -> one(Axis.ofPackets(space, message));
            case Component.SharedVariables _ -> one(Axis.ofSlots(space, space.sharedSlot()));
            case Component.GhostVariables _ -> one(Axis.ofSlots(space, space.ghostSlot()));
            case Component.AllHosts(var state) -> allHosts(state);
            case Component.Abstraction(var _, var refinement) -> abstraction(refinement);
            case Component.TheEnvironment _ ->
                    constant(
                            List.of(
                                    Environment.initial(
                                            space.instance().setup().faults(),
                                            space.instance().hosts())));
            case Component.TheBounds _ -> constant(List.of(space.instance().bounds()));
            case Component.Values(var parameter) ->
                    constant(space.instance().domains().of(type.record(), parameter));
            case Component.AllPackets _, Component.Inboxes _ ->
                    throw new InductionException(
                            ("a claim about all packets at once has a tuple for every set of"
                                 + " packets, which is too many for induction: claim=%s. Say it of"
                                 + " a few packets, Packet<…> each, as many as a quorum has.")
                                    .formatted(type.name()));
            case Component.Changes _ ->
                    throw new InductionException(
                            "induction is about claims on states: claim=%s sees before and after. Leave it out; check decides it."
                                    .formatted(type.name()));
        };
    }

    private int[] hosts(Class<?> state) {
        return IntStream.range(0, space.hosts())
                .filter(host -> state.isAssignableFrom(space.instance().role(host).state()))
                .toArray();
    }

    private Part one(Axis axis) {
        axes.add(axis);
        return new Part(axes.size() - 1, 1, List::copyOf);
    }

    private static Part constant(List<?> values) {
        return new Part(0, 0, _ -> values);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Part allHosts(Class<?> state) {
        int first = axes.size();
        for (int host : hosts(state)) {
            axes.add(Axis.ofSlots(space, host));
        }
        return new Part(
                first,
                axes.size() - first,
                all -> List.of(new Hosts((List<At<Object>>) (List) all)));
    }

    private Part abstraction(ClaimType refinement) {
        int first = axes.size();
        var inner = new Header(space, refinement);
        axes.addAll(inner.axes);
        return new Part(
                first,
                inner.axes.size(),
                elements ->
                        inner.claims(elements).stream()
                                .map(claim -> ((Refinement<?>) claim).abstraction())
                                .toList());
    }

    ClaimType type() {
        return type;
    }

    List<Axis> axes() {
        return axes;
    }

    /// The records with these elements, one for each value of its parameters.
    List<Claim> claims(List<Object> elements) {
        var ranges = new ArrayList<List<?>>();
        for (var part : parts) {
            ranges.add(part.values.apply(elements.subList(part.first, part.first + part.count)));
        }
        return Lists.cartesianProduct(ranges).stream()
                .<Claim>map(tuple -> Records.construct(constructor, tuple.toArray()))
                .toList();
    }
}
