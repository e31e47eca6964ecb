package dev.ironwright.invariants.induction;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Witnessed;
import dev.ironwright.protocols.model.Component;
import dev.ironwright.protocols.model.Mistake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/// A claim about states as the verdicts of all its type-correct tuples.
///
/// A claim that throws is not true of the tuple.
final class Conjunct {

    private final Space space;
    private final Header header;
    private final ImmutableList<Axis> axes;
    private final BitSet wrong = new BitSet();
    private final List<Demand> demands = new ArrayList<>();
    private final boolean demanding;
    private long asked;

    Conjunct(Space space, Header header, Limits limits) {
        this.space = space;
        this.header = header;
        axes = ImmutableList.copyOf(header.axes());
        demanding = header.type().witness().isPresent() || header.isAboutCrowds();
        checkSize(limits);
        eachTuple(new int[axes.size()], 0, new FactsBuilder(space.slots()), this::judge);
    }

    private void checkSize(Limits limits) {
        double sets = header.crowds().stream().mapToDouble(this::setsOf).sum();
        double tuples = axes.stream().mapToDouble(Axis::size).reduce(sets, (a, b) -> a * b);
        if (tuples > limits.tuples()) {
            throw new InductionException(
                    ("a claim is about too many tuples for induction: claim=%s tuples=%.0f"
                         + " limit=%d. Choose smaller bounds, or say it of fewer things at once.")
                            .formatted(name(), tuples, limits.tuples()));
        }
    }

    private double setsOf(List<Crowd> crowds) {
        int packets = union(crowds).length();
        if (packets > Cube.MOST) {
            throw new InductionException(
                    ("a claim about all packets at once is asked about every set of them, which is"
                         + " too many for induction: claim=%s packets=%d limit=%d. Choose smaller"
                         + " bounds, let a constructor refuse messages that are never sent, or say"
                         + " it of a few packets, Packet<…> each, as many as a quorum has.")
                            .formatted(name(), packets, Cube.MOST));
        }
        return Math.scalb(1.0, packets);
    }

    private static ImmutableIntArray union(List<Crowd> crowds) {
        return ImmutableIntArray.copyOf(
                crowds.stream().flatMapToInt(crowd -> crowd.packets().stream()).distinct());
    }

    /// Told a tuple and what it says.
    private interface TupleVisitor {
        void visit(int[] elements, Facts facts);
    }

    /// Every tuple in which no host has two states.
    private void eachTuple(int[] elements, int axis, FactsBuilder sofar, TupleVisitor visitor) {
        if (axis == elements.length) {
            visitor.visit(elements, sofar.build());
            return;
        }
        var before = sofar.build();
        for (int e = 0; e < axes.get(axis).size(); e++) {
            elements[axis] = e;
            var facts = new FactsBuilder(space.slots(), before);
            if (axes.get(axis).require(e, facts)) {
                eachTuple(elements, axis + 1, facts, visitor);
            }
        }
    }

    private void judge(int[] elements, Facts facts) {
        if (header.isAboutCrowds()) {
            header.crowds().forEach(crowds -> judge(elements, facts, crowds));
        } else if (demanding) {
            demands.addAll(demandsOf(elements, facts));
        } else if (failing(elements).isPresent()) {
            wrong.set(index(elements));
        }
    }

    /// Where it is false of some sets of packets, it demands one of those that are not there.
    private void judge(int[] elements, Facts facts, List<Crowd> crowds) {
        var packets = union(crowds);
        var parts = parts(elements);
        var sets = new BitSet();
        for (int set = 0; set < 1 << packets.length(); set++) {
            var present = Cube.those(packets, set);
            var there = crowds.stream().map(crowd -> crowd.among(present)).toList();
            var claims = header.claims(parts, there);
            asked += claims.size();
            if (!claims.stream().allMatch(Conjunct::isTrue)) {
                sets.set(set);
            }
        }
        for (var cube : Cube.cover(packets, sets)) {
            var when = new FactsBuilder(space.slots(), facts);
            cube.present().forEach(when::packet);
            var demand = new Demand(when.build(), cube.absent(), Map.of());
            if (facts.packets().stream().noneMatch(cube.absent()::contains)) {
                demands.add(demand);
            }
        }
    }

    private List<Object> parts(int[] elements) {
        var parts = new ArrayList<>();
        for (int axis = 0; axis < elements.length; axis++) {
            parts.add(axes.get(axis).part(elements[axis]));
        }
        return parts;
    }

    /// The first record with these elements that is not true.
    private Optional<Claim> failing(int[] elements) {
        var claims = header.claims(parts(elements), List.of());
        asked += claims.size();
        return claims.stream().filter(claim -> !isTrue(claim)).findFirst();
    }

    private static boolean isTrue(Claim claim) {
        try {
            return Watch.ask(
                    () -> Mistake.Site.of(claim.getClass(), "holds"),
                    () ->
                            switch (claim) {
                                case Invariant c -> c.holds();
                                case Constraint c -> c.holds();
                                default ->
                                        throw new IllegalStateException(
                                                "no claim about states: " + claim);
                            });
        } catch (RuntimeException | StackOverflowError | AssertionError _) {
            return false;
        }
    }

    private List<Demand> demandsOf(int[] elements, Facts facts) {
        var all = new ArrayList<Demand>();
        for (var claim : header.claims(parts(elements), List.of())) {
            all.add(demand((Witnessed<?>) claim, facts));
        }
        return all;
    }

    private Demand demand(Witnessed<?> claim, Facts facts) {
        var packets = ImmutableIntArray.builder();
        var hosts = new LinkedHashMap<Integer, BitSet>();
        switch (header.type().witness().orElseThrow()) {
            case Component.Packets(var message) ->
                    space.packetsWith(message)
                            .filter(p -> accepts(claim, space.packet(p)))
                            .forEach(packets::add);
            case Component.Hosts(var state) -> {
                for (int slot = 0; slot < space.hosts(); slot++) {
                    if (state.isAssignableFrom(space.instance().role(slot).state())) {
                        int host = slot;
                        hosts.put(slot, those(slot, v -> accepts(claim, space.part(host, v))));
                    }
                }
            }
            default -> throw new IllegalStateException("a witness is a packet or a host");
        }
        return new Demand(facts, packets.build(), hosts);
    }

    private BitSet those(int slot, IntPredicate accepted) {
        var all = new BitSet();
        for (int value = 0; value < space.size(slot); value++) {
            if (accepted.test(value)) {
                all.set(value);
            }
        }
        return all;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private boolean accepts(Witnessed<?> claim, Object candidate) {
        asked++;
        try {
            return ((Witnessed) claim).witness(List.of(candidate)).isPresent();
        } catch (RuntimeException _) {
            return false;
        }
    }

    String name() {
        return header.type().name();
    }

    /// True when it says what must be there; else it says what must not.
    boolean isDemanding() {
        return demanding;
    }

    List<Axis> axes() {
        return axes;
    }

    List<Demand> demands() {
        return demands;
    }

    long asked() {
        return asked;
    }

    /// The place of a tuple among all.
    int index(int[] elements) {
        int index = 0;
        for (int axis = 0; axis < elements.length; axis++) {
            index = index * axes.get(axis).size() + elements[axis];
        }
        return index;
    }

    boolean isWrong(int[] elements) {
        return wrong.get(index(elements));
    }

    boolean mentions(int slot) {
        return axes.stream().anyMatch(axis -> axis.first(slot) >= 0);
    }

    /// True when these facts alone make it false.
    boolean contradicts(Facts facts) {
        return !wrong.isEmpty() && contradicts(facts, new int[axes.size()], 0);
    }

    private boolean contradicts(Facts facts, int[] elements, int at) {
        if (at == elements.length) {
            return isWrong(elements);
        }
        var axis = axes.get(at);
        var known = axis.isOfPackets() ? facts.packets() : facts.slots();
        for (int i = 0; i < known.length(); i++) {
            int element =
                    axis.isOfPackets()
                            ? axis.ofPacket(known.get(i))
                            : axis.of(known.get(i), facts.values().get(i));
            if (element >= 0) {
                elements[at] = element;
                if (contradicts(facts, elements, at + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Everything that must not be, by the packets that are part of it.
    Map<ImmutableIntArray, Forbidden> forbidden() {
        var all = new LinkedHashMap<ImmutableIntArray, Forbidden>();
        var elements = new int[axes.size()];
        wrong.stream()
                .forEach(index -> {
                    int rest = index;
                    var facts = new FactsBuilder(space.slots());
                    for (int axis = elements.length - 1; axis >= 0; axis--) {
                        elements[axis] = rest % axes.get(axis).size();
                        rest /= axes.get(axis).size();
                        axes.get(axis).require(elements[axis], facts);
                    }
                    var built = facts.build();
                    all.computeIfAbsent(built.packets(), _ -> new Forbidden()).add(built);
                });
        return all;
    }

    @Override
    public String toString() {
        return name() + axes.stream().map(Axis::size).toList();
    }
}
