package dev.ironwright.invariants;

import dev.ironwright.explorer.tables.PairMap;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.Claim;

import java.util.ArrayList;
import java.util.List;

/// One tuple of a claim, fixed for a whole behaviour: of each state it is asked what it sees
/// there.
///
/// Answers are remembered by what the tuple sees.
public final class FixedTuple {

    /// What a component is about.
    sealed interface Part {

        /// The same value in every state.
        record Value(Object value) implements Part {}

        /// A place, which shows another value in every state.
        record Shown(Place place) implements Part {}

        /// A packet that may be in the network or not.
        record InFlight(Place place, int element) implements Part {}
    }

    /// Asked of the record once for everything that it can see.
    @FunctionalInterface
    public interface Asked {

        /// The answer of one record.
        ///
        /// @param present true when all packets of the tuple are in the network
        /// @return 0 or more
        int answer(Claim claim, boolean present);
    }

    private final Tables tables;
    private final Question question;
    private final List<Part> parts;
    private final List<Place> places = new ArrayList<>();
    private final Asked asked;
    private final PairMap folds = new PairMap();
    private final PairMap answers = new PairMap();

    FixedTuple(Tables tables, Question question, List<Part> parts, Asked asked) {
        this.tables = tables;
        this.question = question;
        this.parts = List.copyOf(parts);
        this.asked = asked;
        for (var part : parts) {
            switch (part) {
                case Part.Value _ -> {}
                case Part.Shown(var place) -> places.add(place);
                case Part.InFlight(var place, int _) -> places.add(place);
            }
        }
    }

    /// What it says of a state.
    public int answer(int[] state) {
        int folded = 0;
        for (var place : places) {
            folded = fold(folded, place.view(state, state));
        }
        int known = answers.get(folded, 0);
        return known != PairMap.ABSENT ? known : ask(folded, state);
    }

    private int ask(int folded, int[] state) {
        synchronized (tables) {
            int known = answers.get(folded, 0);
            if (known != PairMap.ABSENT) {
                return known;
            }
            var claim = at(state);
            boolean present = present(state);
            int found = question.answer(claim, "", () -> asked.answer(claim, present));
            answers.put(folded, 0, found);
            return found;
        }
    }

    private int fold(int folded, int view) {
        int known = folds.get(folded, view);
        if (known != PairMap.ABSENT) {
            return known;
        }
        synchronized (tables) {
            known = folds.get(folded, view);
            if (known == PairMap.ABSENT) {
                known = folds.size() + 1;
                folds.put(folded, view, known);
            }
            return known;
        }
    }

    /// The record, with what it sees of a state.
    public Claim at(int[] state) {
        var values = new ArrayList<Object>();
        for (var part : parts) {
            values.add(
                    switch (part) {
                        case Part.Value(var value) -> value;
                        case Part.Shown(var place) -> place.value(place.view(state, state));
                        case Part.InFlight(var place, int element) -> place.value(element);
                    });
        }
        return question.claim(values);
    }

    private boolean present(int[] state) {
        for (var part : parts) {
            if (part instanceof Part.InFlight(var place, int element)
                    && !place.elements(place.view(state, state)).contains(element)) {
                return false;
            }
        }
        return true;
    }
}
