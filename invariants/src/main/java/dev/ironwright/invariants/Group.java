package dev.ironwright.invariants;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.explorer.tables.PairMap;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.invariants.BrokenClaim.FailingTuple;
import dev.ironwright.protocols.Claim;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The tuples of claims that are about one set of places, each place by at least one component.
///
/// They are asked about by what changed: whether all tuples that mention an element of one place are
/// right follows from that element and the views of the other places, and is remembered by them. So
/// a packet that is new in one channel is looked up once for each view of another, not once for each
/// pair of views. Claims about the same places share the answer that all is right. (For a goal, read
/// "right" as "not meeting the goal".)
final class Group {

    private static final int RIGHT = 0;
    private static final int WRONG = 1;

    private final Tables tables;
    private final List<Place> places;
    private final @Nullable Place candidates;
    private final Map<Question, Set<ImmutableIntArray>> assignments = new LinkedHashMap<>();
    private final @Nullable Place one;
    private final @Nullable Place other;
    private final PairMap simpleVerdicts = new PairMap();
    private final PairMap folds = new PairMap();
    private final PairMap withoutPlaces = new PairMap();
    private final List<PairMap> verdicts;
    private final boolean[] twice;

    /// Verdicts about two elements, by the place of the first.
    private final List<PairMap> ofTwo;

    /// True when every tuple is about two elements, and about nothing else of the state.
    private boolean inPairs;

    /// What tuples of claims have in common that are asked about together.
    ///
    /// @param places the places that the located components are about
    /// @param twice those of them that some tuple is about by several components
    /// @param candidates the place of the candidates for a witness, when the claim has one
    record Key(Set<Place> places, Set<Place> twice, Optional<Place> candidates) {}

    Group(Tables tables, Key key) {
        this.tables = tables;
        places = List.copyOf(key.places);
        candidates = key.candidates.orElse(null);
        verdicts = places.stream().map(_ -> new PairMap()).toList();
        ofTwo = places.stream().map(_ -> new PairMap()).toList();
        inPairs = candidates == null;
        twice = new boolean[places.size()];
        key.twice.forEach(place -> twice[places.indexOf(place)] = true);
        boolean simple =
                candidates == null
                        && (places.size() == 1 || places.size() == 2)
                        && places.stream().noneMatch(Place::many);
        one = simple ? places.getFirst() : null;
        other = simple ? places.getLast() : null;
    }

    /// Adds a way of giving each located component of a claim one of the places.
    void assign(Question question, List<Place> placeOfComponent) {
        inPairs &= placeOfComponent.size() == 2;
        assignments
                .computeIfAbsent(question, _ -> new LinkedHashSet<>())
                .add(ImmutableIntArray.copyOf(placeOfComponent.stream().mapToInt(places::indexOf)));
    }

    /// The places on which its verdict depends.
    Stream<Place> looksAt() {
        return Stream.concat(places.stream(), Stream.ofNullable(candidates));
    }

    /// True when every tuple is right, as all were before.
    boolean stillRight(int[] before, int[] state) {
        return one == null || other == null
                ? eachNewOneRight(before, state)
                : simplyRight(one.view(before, state), other.view(before, state), before, state);
    }

    private boolean simplyRight(int view, int otherView, int[] before, int[] state) {
        int known = simpleVerdicts.get(view, otherView);
        if (known != PairMap.ABSENT) {
            return known == RIGHT;
        }
        synchronized (tables) {
            boolean right = failure(before, state).isEmpty();
            if (simpleVerdicts.get(view, otherView) == PairMap.ABSENT) {
                simpleVerdicts.put(view, otherView, right ? RIGHT : WRONG);
            }
            return right;
        }
    }

    /// True when every tuple is right that mentions something of `state` that `before` has not.
    private boolean eachNewOneRight(int[] before, int[] state) {
        if (candidates != null
                && candidates.view(before, before) != candidates.view(before, state)) {
            return allRight(before, state);
        }
        for (int place = 0; place < places.size(); place++) {
            var at = places.get(place);
            var fresh = at.newElements(at.view(before, before), at.view(before, state));
            for (int i = 0; i < fresh.length(); i++) {
                if (!right(place, fresh.get(i), before, state)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// True when every tuple is right.
    boolean allRight(int[] before, int[] state) {
        if (one != null && other != null) {
            return simplyRight(one.view(before, state), other.view(before, state), before, state);
        }
        if (places.isEmpty()) {
            return rightWithoutPlaces(before, state);
        }
        var elements = places.getFirst().elements(places.getFirst().view(before, state));
        for (int i = 0; i < elements.length(); i++) {
            if (!right(0, elements.get(i), before, state)) {
                return false;
            }
        }
        return true;
    }

    /// For a claim about values alone, or about nothing but what it takes a witness from.
    private boolean rightWithoutPlaces(int[] before, int[] state) {
        int view = candidates == null ? 0 : candidates.view(before, state);
        synchronized (tables) {
            int known = withoutPlaces.get(0, view);
            if (known == PairMap.ABSENT) {
                known = failure(before, state).isEmpty() ? RIGHT : WRONG;
                withoutPlaces.put(0, view, known);
            }
            return known == RIGHT;
        }
    }

    /// True when every tuple is right that mentions this element of this place.
    private boolean right(int place, int element, int[] before, int[] state) {
        int folded = element;
        for (int other = 0; other < places.size(); other++) {
            if (other != place || twice[place]) {
                int view = places.get(other).view(before, state);
                if (places.get(other).empty(view)) {
                    return true;
                }
                folded = fold(folded, view);
            }
        }
        int last = candidates == null ? 0 : candidates.view(before, state);
        int known = verdicts.get(place).get(folded, last);
        if (known != PairMap.ABSENT) {
            return known == RIGHT;
        }
        synchronized (tables) {
            boolean right =
                    inPairs
                            ? rightWithEach(place, element, before, state)
                            : failure(place, element, before, state).isEmpty();
            if (verdicts.get(place).get(folded, last) == PairMap.ABSENT) {
                verdicts.get(place).put(folded, last, right ? RIGHT : WRONG);
            }
            return right;
        }
    }

    /// True when this element of this place is right with every element of the other one.
    private boolean rightWithEach(int place, int element, int[] before, int[] state) {
        int other = places.size() - 1 - place;
        var at = places.get(other);
        return at.elements(at.view(before, state)).stream()
                .allMatch(each -> rightTogether(place, element, other, each));
    }

    private boolean rightTogether(int place, int element, int other, int otherElement) {
        int known = ofTwo.get(place).get(element, otherElement);
        if (known == PairMap.ABSENT) {
            known = failTogether(place, element, other, otherElement) ? WRONG : RIGHT;
            ofTwo.get(place).put(element, otherElement, known);
        }
        return known == RIGHT;
    }

    private boolean failTogether(int place, int element, int other, int otherElement) {
        List<?> one = List.of(places.get(place).value(element));
        List<?> two = List.of(places.get(other).value(otherElement));
        for (var each : assignments.entrySet()) {
            for (var assignment : each.getValue()) {
                boolean inOrder = assignment.get(0) == place;
                if (fails(each.getKey(), inOrder ? one : two, inOrder ? two : one)
                        || place == other && fails(each.getKey(), two, one)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean fails(Question question, List<?> first, List<?> second) {
        return question.firstFailure(List.of(first, second), List.of()).isPresent();
    }

    private int fold(int folded, int view) {
        int known = folds.get(folded, view);
        if (known != PairMap.ABSENT) {
            return known;
        }
        synchronized (tables) {
            known = folds.get(folded, view);
            if (known == PairMap.ABSENT) {
                known = folds.size();
                folds.put(folded, view, known);
            }
            return known;
        }
    }

    /// The first wrong tuple.
    Optional<Claim> failure(int[] before, int[] state) {
        var values = values(before, state);
        var chosen = candidates(before, state);
        for (var each : assignments.entrySet()) {
            for (var assignment : each.getValue()) {
                var failure = each.getKey().firstFailure(located(assignment, values), chosen);
                if (failure.isPresent()) {
                    return failure;
                }
            }
        }
        return Optional.empty();
    }

    /// Every wrong tuple, each with the reason.
    void failures(int[] before, int[] state, Consumer<FailingTuple> into) {
        var values = values(before, state);
        var chosen = candidates(before, state);
        assignments.forEach((question, ways) ->
                ways.forEach(way -> question.failures(located(way, values), chosen, into)));
    }

    /// The first wrong tuple that mentions this element of this place.
    private Optional<Claim> failure(int place, int element, int[] before, int[] state) {
        var values = values(before, state);
        var chosen = candidates(before, state);
        var only = List.of(places.get(place).value(element));
        for (var each : assignments.entrySet()) {
            for (var assignment : each.getValue()) {
                var located = located(assignment, values);
                for (int component = 0; component < assignment.length(); component++) {
                    if (assignment.get(component) == place) {
                        var narrowed = new ArrayList<>(located);
                        narrowed.set(component, only);
                        var failure = each.getKey().firstFailure(narrowed, chosen);
                        if (failure.isPresent()) {
                            return failure;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<List<?>> values(int[] before, int[] state) {
        var values = new ArrayList<List<?>>();
        places.forEach(place -> values.add(place.values(place.view(before, state))));
        return values;
    }

    private List<?> candidates(int[] before, int[] state) {
        return candidates == null ? List.of() : candidates.values(candidates.view(before, state));
    }

    private static List<List<?>> located(ImmutableIntArray assignment, List<List<?>> values) {
        return assignment.stream().<List<?>>mapToObj(values::get).toList();
    }
}
