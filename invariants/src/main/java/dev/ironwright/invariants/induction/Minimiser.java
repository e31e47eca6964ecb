package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.protocols.Packet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Drops of a counterexample what does not matter.
///
/// Hosts and packets that neither the step nor the broken tuple needs are gone already. A component does
/// not matter when, whatever its value, the step breaks the claim all the same, or the invariants
/// exclude that value.
final class Minimiser {

    /// Beyond so many combinations a component is kept.
    private static final int MAX_VARIANTS = 20_000;

    private final Space space;
    private final Conjunction conjunction;
    private final Set<Facts> breaking;
    private final Facts facts;
    private final List<Element> elements = new ArrayList<>();

    /// A slot or packet, with the components that may be anything and the values that this allows.
    private static final class Element {
        final int slot;
        final int id;
        final Object value;
        final Set<String> any = new TreeSet<>();
        BitSet allowed = new BitSet();

        Element(int slot, int id, Object value) {
            this.slot = slot;
            this.id = id;
            this.value = value;
            allowed.set(id);
        }
    }

    /// @param breaking what breaks the claim in the same way
    Minimiser(Conjunction conjunction, Facts facts, Set<Facts> breaking) {
        this.conjunction = conjunction;
        this.facts = facts;
        this.breaking = breaking;
        space = conjunction.space();
        for (int i = 0; i < facts.slots().length(); i++) {
            int slot = facts.slots().get(i);
            int value = facts.values().get(i);
            elements.add(new Element(slot, value, space.value(slot, value)));
        }
        facts.packets().forEach(p -> elements.add(new Element(-1, p, space.packet(p).message())));
    }

    /// The pattern that is left.
    Pattern minimise(Without without) {
        for (var element : elements) {
            if (Fields.isOpened(element.value)) {
                Fields.paths(element.value).forEach(path -> tryWithout(element, path));
            }
        }
        var slots = new LinkedHashMap<Integer, BitSet>();
        var packets = new ArrayList<BitSet>();
        for (var element : elements) {
            if (element.slot < 0) {
                packets.add(element.allowed);
            } else if (element.allowed.cardinality() < space.size(element.slot)) {
                slots.put(element.slot, element.allowed);
            }
        }
        return new Pattern(slots, packets, without, matters(slots, without));
    }

    private List<Matter> matters(Map<Integer, BitSet> slots, Without without) {
        var matters = new ArrayList<Matter>();
        for (var element : elements) {
            if (element.slot < 0) {
                matters.add(new Matter.Present(space.packet(element.id), element.any));
            } else if (slots.containsKey(element.slot)) {
                matters.add(
                        new Matter.Part(
                                space.name(element.slot),
                                space.part(element.slot, element.id),
                                element.any));
            }
        }
        long candidates =
                without.packets().length()
                        + without.values().values().stream().mapToLong(BitSet::cardinality).sum();
        if (candidates > 0) {
            matters.add(new Matter.Missing(candidates));
        }
        return matters;
    }

    private void tryWithout(Element element, String path) {
        var before = element.allowed;
        element.any.add(path);
        element.allowed = variants(element);
        if (!isStillOne()) {
            element.any.remove(path);
            element.allowed = before;
        }
    }

    private BitSet variants(Element element) {
        Predicate<Object> like = other -> Fields.alike(element.value, other, element.any);
        if (element.slot >= 0) {
            return IntStream.range(0, space.size(element.slot))
                    .filter(id -> like.test(space.value(element.slot, id)))
                    .collect(BitSet::new, BitSet::set, BitSet::or);
        }
        var packet = space.packet(element.id);
        return IntStream.range(0, space.packetCount())
                .filter(id -> sameRoute(packet, space.packet(id)))
                .filter(id -> like.test(space.packet(id).message()))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static boolean sameRoute(Packet<?> one, Packet<?> other) {
        return one.source().equals(other.source()) && one.destination().equals(other.destination());
    }

    private boolean isStillOne() {
        double all = 1;
        for (var element : elements) {
            all *= element.allowed.cardinality();
        }
        return all <= MAX_VARIANTS && isStillOne(0, new int[elements.size()]);
    }

    private boolean isStillOne(int at, int[] chosen) {
        if (at == chosen.length) {
            var variant = variant(chosen);
            return breaking.contains(variant) || conjunction.contradicts(variant);
        }
        return elements.get(at).allowed.stream()
                .allMatch(id -> {
                    chosen[at] = id;
                    return isStillOne(at + 1, chosen);
                });
    }

    private Facts variant(int[] chosen) {
        var values = ImmutableIntArray.builder();
        var packets = new HashSet<Integer>();
        for (int i = 0; i < chosen.length; i++) {
            if (elements.get(i).slot >= 0) {
                values.add(chosen[i]);
            } else {
                packets.add(chosen[i]);
            }
        }
        return new Facts(
                facts.slots(),
                values.build(),
                ImmutableIntArray.copyOf(packets.stream().mapToInt(p -> p).sorted()));
    }
}
