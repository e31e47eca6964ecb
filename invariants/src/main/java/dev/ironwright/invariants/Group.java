package dev.ironwright.invariants;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.explorer.tables.PairMap;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.Claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The tuples of a claim that are about one set of places, each place by at least one component.
///
/// Their verdict is a function of the views of these places, and is remembered by them.
final class Group {

    private static final int HOLDS = 0;
    private static final int FAILS = 1;

    private final Tables tables;
    private final Question question;
    private final List<Place> places;
    private final Place[] seen;
    private final Set<ImmutableIntArray> assignments = new LinkedHashSet<>();
    private final PairMap folds = new PairMap();
    private final PairMap verdicts = new PairMap();

    /// @param places the places that the located components are about
    /// @param candidates the place of the candidates for a witness, when the claim has one
    Group(Tables tables, Question question, Set<Place> places, Optional<Place> candidates) {
        this.tables = tables;
        this.question = question;
        this.places = List.copyOf(places);
        var all = new ArrayList<>(places);
        candidates.ifPresent(all::add);
        seen = all.toArray(new Place[0]);
    }

    /// Adds a way of giving each located component one of the places.
    void assign(List<Place> placeOfComponent) {
        assignments.add(
                ImmutableIntArray.copyOf(placeOfComponent.stream().mapToInt(places::indexOf)));
    }

    boolean reads(int slot) {
        for (var place : seen) {
            if (place.reads(slot)) {
                return true;
            }
        }
        return false;
    }

    /// True when no tuple fails.
    boolean verdict(int[] before, int[] state) {
        int folded = 0;
        for (int i = 0; i < seen.length - 1; i++) {
            int view = seen[i].view(before, state);
            if (seen[i].empty(view)) {
                return true;
            }
            folded = i == 0 ? view : fold(folded, view);
        }
        int last = seen.length == 0 ? 0 : seen[seen.length - 1].view(before, state);
        if (seen.length > 0 && seen[seen.length - 1].empty(last)) {
            return true;
        }
        int known = verdicts.get(folded, last);
        return (known == PairMap.ABSENT ? compute(folded, last, before, state) : known) == HOLDS;
    }

    /// True when some tuple satisfies the claim.
    boolean met(int[] state) {
        // A goal is remembered as the failure of its opposite.
        return !verdict(state, state);
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

    private int compute(int folded, int last, int[] before, int[] state) {
        synchronized (tables) {
            int known = verdicts.get(folded, last);
            if (known == PairMap.ABSENT) {
                known = failure(before, state).isEmpty() ? HOLDS : FAILS;
                verdicts.put(folded, last, known);
            }
            return known;
        }
    }

    /// The first tuple that fails (that satisfies it, for a goal).
    Optional<Claim> failure(int[] before, int[] state) {
        var values = new ArrayList<List<?>>();
        for (var place : seen) {
            values.add(place.values(place.view(before, state)));
        }
        var candidates = seen.length > places.size() ? values.getLast() : List.of();
        for (var assignment : assignments) {
            var located = assignment.stream().<List<?>>mapToObj(values::get).toList();
            var failure = question.firstFailure(located, candidates);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }
}
