package dev.ironwright.invariants;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Equivariance.Exchange;
import dev.ironwright.explorer.tables.PairMap;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.Refinement;
import dev.ironwright.protocols.model.Model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One refinement's verdicts, by pairs of abstract states.
///
/// A step between two of them is right when the specification can do it in as many of its own steps
/// as are allowed. Steps of the specification are found by its own local tables.
final class RefinementTable {

    private static final int RIGHT = 0;
    private static final int WRONG = 1;

    /// How many allowed steps a report shows.
    private static final int SHOWN = 5;

    private final Tables tables;
    private final Abstraction abstraction;
    private final PairMap verdicts = new PairMap();
    private final Map<Object, Map<Object, Action<?>>> successors = new HashMap<>();
    private @Nullable Stepper specification;
    private Consumer<int[]> onBegun = _ -> {};
    private BiConsumer<int[], int[]> onJudged = (_, _) -> {};

    RefinementTable(Tables tables, Abstraction abstraction) {
        this.tables = tables;
        this.abstraction = abstraction;
    }

    long asked() {
        return verdicts.size() + abstraction.asked();
    }

    /// The refinement's record, about this state.
    Refinement<?> claim(int[] state) {
        return abstraction.refinement(state);
    }

    /// The id of all that the refinement reads of a state.
    int view(int[] state) {
        return abstraction.view(state);
    }

    /// Watches what it is asked from now on.
    Runnable likeness(List<Exchange> exchanges) {
        var likeness = new RefinementLikeness(tables, this, abstraction, exchanges);
        abstraction.onComputed(likeness::read);
        onJudged = likeness::judged;
        onBegun = likeness::begun;
        return likeness;
    }

    /// True when an initial state stands for one of the specification's.
    boolean begins(int[] state) {
        onBegun.accept(state.clone());
        return beginsWith(state);
    }

    boolean beginsWith(int[] state) {
        int id = abstraction.of(state);
        synchronized (tables) {
            return initial(state).contains(abstraction.value(id));
        }
    }

    /// True when the specification can do this step, or sees nothing of it.
    boolean allows(Arrival step) {
        var before = step.before();
        return before == null || !touched(step) || allows(before, step.state());
    }

    private boolean touched(Arrival step) {
        for (int i = 0; i < step.changes(); i++) {
            if (abstraction.reads(step.changed(i))) {
                return true;
            }
        }
        return false;
    }

    boolean allows(int[] before, int[] after) {
        int from = abstraction.of(before);
        int to = abstraction.of(after);
        if (from == to) {
            return true;
        }
        int known = verdicts.get(from, to);
        return (known == PairMap.ABSENT ? judge(from, to, before, after) : known) == RIGHT;
    }

    private int judge(int from, int to, int[] before, int[] after) {
        synchronized (tables) {
            int known = verdicts.get(from, to);
            if (known == PairMap.ABSENT) {
                var way = way(abstraction.value(from), abstraction.value(to), before);
                known = way.isPresent() ? RIGHT : WRONG;
                verdicts.put(from, to, known);
                onJudged.accept(before.clone(), after.clone());
            }
            return known;
        }
    }

    /// The shortest way of the specification from one of its states to another; callers hold the lock.
    ///
    /// @param state any state of the protocol, from which the specification is found
    private Optional<List<Action<?>>> way(Object from, Object to, int[] state) {
        if (from.equals(to)) {
            return Optional.of(List.of());
        }
        Map<Object, List<Action<?>>> level = Map.of(from, List.of());
        for (int step = 0; step < claim(state).steps(); step++) {
            var next = new LinkedHashMap<Object, List<Action<?>>>();
            level.forEach((at, sofar) ->
                    successors(at, state)
                            .forEach((after, action) ->
                                    next.putIfAbsent(after, then(sofar, action))));
            if (next.containsKey(to)) {
                return Optional.of(next.get(to));
            }
            level = next;
        }
        return Optional.empty();
    }

    private static List<Action<?>> then(List<Action<?>> sofar, Action<?> action) {
        var longer = new ArrayList<>(sofar);
        longer.add(action);
        return List.copyOf(longer);
    }

    private Map<Object, Action<?>> successors(Object at, int[] state) {
        var known = successors.get(at);
        if (known != null) {
            return known;
        }
        var found = new LinkedHashMap<Object, Action<?>>();
        for (var transition : specification(state).successors(asState(at))) {
            if (transition.step() instanceof Step.Shared(var action)) {
                found.putIfAbsent(transition.after().shared().orElseThrow(), action);
            }
        }
        successors.put(at, found);
        return found;
    }

    private static GlobalState asState(Object value) {
        return new GlobalState(List.of(), List.of(), Optional.of(value), Optional.empty());
    }

    private List<Object> initial(int[] state) {
        return specification(state).initial().stream()
                .map(each -> each.shared().orElseThrow())
                .toList();
    }

    private Stepper specification(int[] state) {
        if (specification == null) {
            var specified = claim(state).specification();
            var model = Model.of(specified.specification().getClass());
            specification = new Stepper(model.within(specified.bounds()));
        }
        return specification;
    }

    /// The behaviour of the specification beside these states, of which the last is not allowed.
    AbstractRun run(List<int[]> states) {
        synchronized (tables) {
            var values =
                    states.stream().map(abstraction::of).<Object>map(abstraction::value).toList();
            var steps = new ArrayList<List<Action<?>>>();
            for (int i = 0; i + 2 < values.size(); i++) {
                steps.add(way(values.get(i), values.get(i + 1), states.get(i)).orElse(List.of()));
            }
            return new AbstractRun(values, steps, nearest(values, states.getLast()));
        }
    }

    private List<AbstractRun.Attempt> nearest(List<Object> values, int[] state) {
        var found = values.getLast();
        var attempts = new ArrayList<AbstractRun.Attempt>();
        if (values.size() == 1) {
            initial(state).forEach(it -> attempts.add(attempt(List.of(), it, found)));
        } else {
            var before = values.get(values.size() - 2);
            attempts.add(attempt(List.of(), before, found));
            successors(before, state)
                    .forEach((after, action) ->
                            attempts.add(attempt(List.of(action), after, found)));
        }
        return attempts.stream()
                .sorted(Comparator.comparingInt(each -> each.differences().size()))
                .limit(SHOWN)
                .toList();
    }

    private static AbstractRun.Attempt attempt(
            List<Action<?>> actions, Object after, Object found) {
        return new AbstractRun.Attempt(actions, after, FieldDifferences.between(after, found));
    }
}
