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
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// A claim's header as axes, and the way from elements of these axes to the claim's records.
final class Header {

    private final Space space;
    private final ClaimType type;
    private final List<Axis> axes = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Constructor<? extends Claim> constructor;

    private final List<List<Crowd>> crowds = new ArrayList<>();

    /// A component, made of the elements of some axes, or of the packets that are there.
    private record Part(
            int first, int count, BiFunction<List<Object>, List<Object>, List<?>> values) {}

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
            case Component.AllPackets(var message) -> crowd(List.of(Crowd.of(space, message)));
            case Component.Inboxes(var message) -> crowd(inboxes(message));
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
        return new Part(axes.size() - 1, 1, (elements, _) -> List.copyOf(elements));
    }

    private static Part constant(List<?> values) {
        return new Part(0, 0, (_, _) -> values);
    }

    /// Where delivery consumes, an inbox has copies in it, which sets of packets do not tell.
    private List<Crowd> inboxes(Class<?> message) {
        if (space.instance().setup().network().consumes()) {
            throw new InductionException(
                    ("induction knows an inbox only where the network keeps every packet: claim=%s"
                                    + " network=%s. Say it of Packets<…>, or of a few Packet<…>.")
                            .formatted(type.name(), space.instance().setup().network().label()));
        }
        return space.instance().hosts().stream()
                .map(host -> Crowd.to(space, host, message::isInstance))
                .toList();
    }

    private Part crowd(List<Crowd> choices) {
        if (type.witness().isPresent()) {
            throw new InductionException(
                    ("induction looks for a witness among candidates, one by one: claim=%s is also"
                                    + " about all packets at once. Make it two claims.")
                            .formatted(type.name()));
        }
        int place = crowds.size();
        crowds.add(choices);
        return new Part(0, 0, (_, together) -> List.of(together.get(place)));
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
                (all, _) -> List.of(new Hosts((List<At<Object>>) (List) all)));
    }

    private Part abstraction(ClaimType refinement) {
        int first = axes.size();
        var inner = new Header(space, refinement);
        if (!inner.crowds.isEmpty()) {
            throw new InductionException(
                    ("induction knows what states stand for when it depends on few packets:"
                         + " refinement=%s is about all at once. Leave out the claim: claim=%s")
                            .formatted(refinement.name(), type.name()));
        }
        axes.addAll(inner.axes);
        return new Part(
                first,
                inner.axes.size(),
                (elements, _) ->
                        inner.claims(elements, List.of()).stream()
                                .map(claim -> ((Refinement<?>) claim).abstraction())
                                .toList());
    }

    ClaimType type() {
        return type;
    }

    List<Axis> axes() {
        return axes;
    }

    /// The ways to choose whose packets are said something of all at once: one, without any, when the
    /// claim is about single packets alone.
    List<List<Crowd>> crowds() {
        return Lists.cartesianProduct(crowds);
    }

    boolean isAboutCrowds() {
        return !crowds.isEmpty();
    }

    /// The records with these elements, one for each value of its parameters.
    ///
    /// @param together what is there of each crowd
    List<Claim> claims(List<Object> elements, List<Object> together) {
        var ranges = new ArrayList<List<?>>();
        for (var part : parts) {
            var own = elements.subList(part.first, part.first + part.count);
            ranges.add(part.values.apply(own, together));
        }
        return Lists.cartesianProduct(ranges).stream()
                .<Claim>map(tuple -> Records.construct(constructor, tuple.toArray()))
                .toList();
    }
}
