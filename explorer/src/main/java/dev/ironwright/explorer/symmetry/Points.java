package dev.ironwright.explorer.symmetry;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Setup;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Everything that a model calls interchangeable, numbered: the hosts of a role, or the values of a
/// list, are a block of points in a row.
///
/// What exchanges a point with the next one of its block generates all permutations.
///
/// @param points hosts and values, block by block
/// @param blocks the block of each point
/// @param numbers the place of each of the points
/// @param kinds the classes of the points
record Points(
        ImmutableList<Object> points,
        ImmutableIntArray blocks,
        Map<Object, Integer> numbers,
        Set<Class<?>> kinds) {

    /// The points of a model within its bounds.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when something is declared twice
    static Points of(Instance instance) {
        var points = new ArrayList<Object>();
        var blocks = ImmutableIntArray.builder();
        int block = 0;
        for (var symmetry : instance.setup().symmetries()) {
            for (var point : pointsOf(symmetry, instance)) {
                points.add(point);
                blocks.add(block);
            }
            block++;
        }
        refuseTwice(points, instance);
        var numbers = ImmutableMap.<Object, Integer>builder();
        IntStream.range(0, points.size()).forEach(i -> numbers.put(points.get(i), i));
        return new Points(
                ImmutableList.copyOf(points),
                blocks.build(),
                numbers.buildOrThrow(),
                points.stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    private static List<?> pointsOf(Setup.Symmetry symmetry, Instance instance) {
        return switch (symmetry) {
            case Setup.Symmetry.OfValues(var values) -> values;
            case Setup.Symmetry.OfHosts(var state) -> {
                var role =
                        instance.setup().roles().stream()
                                .filter(each -> each.state() == state)
                                .findFirst()
                                .orElseThrow(() -> noSuchRole(state, instance));
                yield IntStream.range(0, role.hosts())
                        .mapToObj(i -> new HostId(role.name(), i))
                        .toList();
            }
        };
    }

    private static RuntimeException noSuchRole(Class<?> state, Instance instance) {
        return Mistake.malformed(
                instance.model().type(),
                "a symmetric role is one of the setup's: symmetric=%s available=%s"
                        .formatted(
                                state.getSimpleName(),
                                instance.setup().roles().stream()
                                        .map(role -> role.state().getSimpleName())
                                        .toList()),
                "Give the class that was given to `hosts`.");
    }

    private static void refuseTwice(List<Object> points, Instance instance) {
        for (int i = 0; i < points.size(); i++) {
            if (points.indexOf(points.get(i)) < i) {
                throw Mistake.malformed(
                        instance.model().type(),
                        "what is interchangeable is declared once: twice=" + points.get(i),
                        "One `.symmetric(…)` for each role and list of values.");
            }
        }
    }

    int size() {
        return points.size();
    }

    /// True when this point and the next one are of the same block.
    boolean exchanges(int point) {
        return point + 1 < size() && blocks.get(point) == blocks.get(point + 1);
    }

    /// The points that [#exchanges] with the next one: a generator of the group each.
    ImmutableIntArray generators() {
        return ImmutableIntArray.copyOf(IntStream.range(0, size()).filter(this::exchanges));
    }

    /// The number of a host or value, or -1 when it is not interchangeable.
    int number(Object value) {
        return kinds.contains(value.getClass()) ? numbers.getOrDefault(value, -1) : -1;
    }

    /// What exchanges a point with the next one.
    Renaming exchange(int point, Class<?> bounds, InOrder order) {
        return Renaming.exchange(points.get(point), points.get(point + 1), bounds, order);
    }
}
