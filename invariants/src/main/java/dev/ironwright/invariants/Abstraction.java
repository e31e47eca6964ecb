package dev.ironwright.invariants;

import dev.ironwright.explorer.tables.PairMap;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.Refinement;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Mistake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// What states stand for in the eyes of a refinement, each as an id.
///
/// The abstraction runs once for each combination of what it reads; states that agree in that stand
/// for the same.
final class Abstraction {

    private final Tables tables;
    private final Question question;
    private final List<Place> places = new ArrayList<>();
    private final List<Integer> located;
    private final PairMap folds = new PairMap();
    private final PairMap known = new PairMap();
    private final Map<Object, Integer> ids = new HashMap<>();
    private final List<Object> values = new ArrayList<>();
    private Consumer<int[]> onComputed = _ -> {};

    Abstraction(Tables tables, Places all, ClaimType type) {
        this.tables = tables;
        question = new Question(tables, type);
        located = question.located();
        for (int component : located) {
            var there = all.of(type.components().get(component));
            if (there.size() != 1 || there.getFirst().many()) {
                throw Mistake.malformed(
                        type.record(),
                        "an abstraction reads what there is one of: refinement=%s component=%s"
                                .formatted(
                                        type.name(),
                                        type.record().getRecordComponents()[component].getName()),
                        "Take Hosts<…> or Packets<…>, which are all of them at once.");
            }
            places.add(there.getFirst());
        }
    }

    /// Tells of a state whenever something is read that was not read before.
    void onComputed(Consumer<int[]> listener) {
        onComputed = listener;
    }

    /// The id of all that the abstraction reads of a state.
    int view(int[] state) {
        int folded = 0;
        for (var place : places) {
            folded = fold(folded, place.view(state, state));
        }
        return folded;
    }

    /// The id of what a state stands for.
    int of(int[] state) {
        int folded = view(state);
        int id = known.get(folded, 0);
        return id == PairMap.ABSENT ? compute(folded, state) : id;
    }

    private int fold(int folded, int view) {
        int next = folds.get(folded, view);
        if (next != PairMap.ABSENT) {
            return next;
        }
        synchronized (tables) {
            next = folds.get(folded, view);
            if (next == PairMap.ABSENT) {
                next = folds.size() + 1;
                folds.put(folded, view, next);
            }
            return next;
        }
    }

    private int compute(int folded, int[] state) {
        synchronized (tables) {
            int again = known.get(folded, 0);
            if (again != PairMap.ABSENT) {
                return again;
            }
            var refinement = refinement(state);
            var value =
                    question.answer(
                            refinement,
                            "abstraction",
                            () -> Objects.requireNonNull(refinement.abstraction(), "it is null"));
            Integer id = ids.putIfAbsent(value, values.size());
            if (id == null) {
                id = values.size();
                values.add(value);
            }
            known.put(folded, 0, id);
            onComputed.accept(state.clone());
            return id;
        }
    }

    /// The refinement's record, about this state.
    Refinement<?> refinement(int[] state) {
        synchronized (tables) {
            var tuple = new ArrayList<List<?>>();
            for (var place : places) {
                tuple.add(List.of(place.value(place.view(state, state))));
            }
            return (Refinement<?>) question.only(tuple);
        }
    }

    /// The state of the specification behind an id.
    Object value(int id) {
        synchronized (tables) {
            return values.get(id);
        }
    }

    /// True when what a state stands for may be another after this slot has changed.
    boolean reads(int slot) {
        for (var place : places) {
            if (place.reads(slot)) {
                return true;
            }
        }
        return false;
    }

    /// How many combinations it was asked about.
    long asked() {
        return known.size();
    }
}
