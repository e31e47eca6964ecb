package dev.ironwright.explorer.partialorder;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Every state that a host may come to, what each element does there, and what is still to come.
///
/// States that lead to each other form a component; what lies ahead is the same for all of them.
final class HostGraph {

    private final List<Object> states;
    private final List<Element> elements;
    private final Map<Object, Integer> ids = new HashMap<>();
    private final @Nullable Cell[][] cells;
    private final BitSet[] able;
    private final int[] component;
    private final Ahead[] ahead;

    /// What may happen from a state on.
    ///
    /// @param enabled the elements that do something sooner or later
    /// @param answered the elements that do not skip sooner or later, though it may change nothing
    /// @param sent the packets that may be sent
    /// @param seen the elements that do something which the ghost variables look at
    private record Ahead(BitSet enabled, BitSet answered, BitSet sent, BitSet seen) {}

    HostGraph(
            List<Object> states,
            List<Element> elements,
            List<Map<Integer, Cell>> filled,
            List<BitSet> answers) {
        this.states = List.copyOf(states);
        this.elements = List.copyOf(elements);
        cells = new Cell[states.size()][elements.size()];
        able = new BitSet[states.size()];
        for (int state = 0; state < states.size(); state++) {
            ids.put(states.get(state), state);
            able[state] = new BitSet(elements.size());
            for (var each : filled.get(state).entrySet()) {
                cells[state][each.getKey()] = each.getValue();
                able[state].set(each.getKey());
            }
        }
        var found = new Components(states.size(), this::forEachNext);
        component = found.ofNode();
        ahead = new Ahead[found.count()];
        for (int each = 0; each < ahead.length; each++) {
            ahead[each] = look(each, found.members(each), answers);
        }
    }

    private void forEachNext(int state, IntConsumer visitor) {
        able[state].stream()
                .forEach(e -> cell(state, e).moves().forEach(m -> visitor.accept(m.next())));
    }

    /// Components are numbered so that all that lies ahead of one has a smaller number.
    private Ahead look(int number, int[] members, List<BitSet> answers) {
        var all = new Ahead(new BitSet(), new BitSet(), new BitSet(), new BitSet());
        for (int state : members) {
            all.enabled.or(able[state]);
            all.answered.or(answers.get(state));
            for (int e = able[state].nextSetBit(0); e >= 0; e = able[state].nextSetBit(e + 1)) {
                for (var move : cell(state, e).moves()) {
                    move.sends().forEach(all.sent::set);
                    if (move.seen()) {
                        all.seen.set(e);
                    }
                    if (component[move.next()] != number) {
                        var next = ahead[component[move.next()]];
                        all.enabled.or(next.enabled);
                        all.answered.or(next.answered);
                        all.sent.or(next.sent);
                        all.seen.or(next.seen);
                    }
                }
            }
        }
        return all;
    }

    int size() {
        return states.size();
    }

    Object state(int id) {
        return states.get(id);
    }

    /// The id of a state, or -1 when it was not thought possible.
    int idOf(Object state) {
        return ids.getOrDefault(state, -1);
    }

    List<Element> elements() {
        return elements;
    }

    /// What an element does, which is [#able] to do something.
    Cell cell(int state, int element) {
        var cell = cells[state][element];
        if (cell == null) {
            throw new IllegalStateException("an element does nothing here: element=" + element);
        }
        return cell;
    }

    /// What an element does, or null when that is nothing.
    @Nullable Cell cellOrNull(int state, int element) {
        return cells[state][element];
    }

    /// The elements that do something in a state.
    BitSet able(int state) {
        return able[state];
    }

    /// The elements that do something in a state or later.
    BitSet everEnabled(int state) {
        return ahead[component[state]].enabled;
    }

    /// The elements that do not skip in a state or later.
    BitSet everAnswered(int state) {
        return ahead[component[state]].answered;
    }

    /// The packets that may be sent from a state on.
    BitSet everSent(int state) {
        return ahead[component[state]].sent;
    }

    /// The elements that do something from a state on at which the ghost variables look.
    BitSet everSeen(int state) {
        return ahead[component[state]].seen;
    }

    /// True when there is no way back.
    boolean leaves(int state, int next) {
        return component[state] != component[next];
    }
}
