package dev.ironwright.invariants.liveness;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/// Finds where a behaviour can stay for ever although every fairness condition is met.
///
/// As Emerson and Lei do for strong fairness: a component in which an action is enabled and
/// never taken is looked at again without the states that enable it. A state alone is a
/// component, too, since a behaviour may do nothing for ever. For one thread.
final class FairComponents {

    private static final int OUTSIDE = 0;

    private final Successors successors;
    private final Conditions conditions;
    private final Components components;
    private final Tally tally = new Tally();
    private final int[] groups;
    private final int[] fair;
    private int lastGroup = OUTSIDE;
    private int lastFair = OUTSIDE;
    private final Deque<int[]> open = new ArrayDeque<>();

    FairComponents(Successors successors, Conditions conditions, int size) {
        this.successors = successors;
        this.conditions = conditions;
        groups = new int[size];
        fair = new int[size];
        components = new Components(successors, groups);
    }

    /// The number of the fair component that each state is in, from 1; 0 where it is in none.
    ///
    /// @param among the states to stay in
    /// @param visiting a component counts only when it has one of these
    int[] find(int[] among, BitSet visiting) {
        add(among);
        while (!open.isEmpty()) {
            components.visit(open.pop(), (members, from, to) -> judge(members, from, to, visiting));
        }
        return fair;
    }

    private void add(int[] states) {
        lastGroup++;
        for (int state : states) {
            groups[state] = lastGroup;
            components.forget(state);
        }
        open.push(states);
    }

    private void judge(int[] members, int from, int to, BitSet visiting) {
        if (!visits(members, from, to, visiting)) {
            return;
        }
        lastFair++;
        for (int i = from; i < to; i++) {
            fair[members[i]] = lastFair;
        }
        count(members, from, to);
        boolean neglects = false;
        boolean unfair = false;
        for (int i = 0; i < tally.touched(); i++) {
            int condition = tally.touched(i);
            if (!tally.taken(condition)) {
                unfair |= tally.alwaysEnabled(condition);
                neglects |= conditions.get(condition).strong();
            }
        }
        if (unfair || neglects) {
            Arrays.stream(members, from, to).forEach(state -> fair[state] = OUTSIDE);
        }
        if (neglects && !unfair) {
            addWithoutNeglected(members, from, to);
        }
    }

    private static boolean visits(int[] members, int from, int to, BitSet visiting) {
        for (int i = from; i < to; i++) {
            if (visiting.get(members[i])) {
                return true;
            }
        }
        return false;
    }

    private void count(int[] members, int from, int to) {
        tally.clear();
        for (int i = from; i < to; i++) {
            tally.next();
            int n = successors.of(members[i]);
            for (int s = 0; s < n; s++) {
                int target = successors.target(s);
                boolean within = target >= 0 && fair[target] == lastFair;
                for (int condition : conditions.of(successors.event(s))) {
                    tally.note(condition, within);
                }
            }
        }
    }

    private void addWithoutNeglected(int[] members, int from, int to) {
        var neglected = new BitSet();
        for (int i = 0; i < tally.touched(); i++) {
            int condition = tally.touched(i);
            if (!tally.taken(condition) && conditions.get(condition).strong()) {
                neglected.set(condition);
            }
        }
        var rest =
                Arrays.stream(members, from, to)
                        .filter(state -> !enables(state, neglected))
                        .toArray();
        add(rest);
    }

    private boolean enables(int state, BitSet wanted) {
        int n = successors.of(state);
        for (int s = 0; s < n; s++) {
            for (int condition : conditions.of(successors.event(s))) {
                if (wanted.get(condition)) {
                    return true;
                }
            }
        }
        return false;
    }
}
