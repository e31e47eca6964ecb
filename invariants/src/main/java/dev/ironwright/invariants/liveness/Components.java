package dev.ironwright.invariants.liveness;

import java.util.Arrays;

/// Strongly connected components of part of the graph, by Tarjan's algorithm without
/// recursion.
///
/// States belong to groups; only steps within a group count. For one thread.
final class Components {

    /// Told of each component.
    @FunctionalInterface
    interface Visitor {

        /// A component.
        ///
        /// @param members the states of the component, from one place up to another
        void visit(int[] members, int from, int to);
    }

    private final Successors successors;
    private final int[] groups;
    private final int[] order;
    private final int[] low;
    private final IntStack path = new IntStack();
    private final IntStack frames = new IntStack();
    private final IntStack pending = new IntStack();
    private int counter;

    /// @param groups the group of each state; 0 for what does not count
    Components(Successors successors, int[] groups) {
        this.successors = successors;
        this.groups = groups;
        order = new int[groups.length];
        low = new int[groups.length];
    }

    /// Visits the components of a group of states.
    ///
    /// @param states those of one group, none of them visited since it was [#forget]ed
    void visit(int[] states, Visitor visitor) {
        int group = states.length == 0 ? 0 : groups[states[0]];
        for (int state : states) {
            if (order[state] == 0 && groups[state] == group) {
                visitFrom(state, visitor);
            }
        }
    }

    /// Lets a state be visited once more, in another group.
    void forget(int state) {
        order[state] = 0;
    }

    private void visitFrom(int root, Visitor visitor) {
        open(root);
        while (frames.size() > 0) {
            int state = path.get(frames.peek(1));
            if (pending.size() > frames.peek(0)) {
                follow(state, pending.pop());
            } else {
                close(state, visitor);
            }
        }
    }

    /// A frame is the state's place on the path and where its pending targets begin.
    private void open(int state) {
        order[state] = ++counter;
        low[state] = counter;
        frames.push(path.size());
        frames.push(pending.size());
        path.push(state);
        int n = successors.of(state);
        for (int i = 0; i < n; i++) {
            int target = successors.target(i);
            if (target >= 0 && target != state && groups[target] == groups[state]) {
                pending.push(target);
            }
        }
    }

    private void follow(int state, int target) {
        if (order[target] == 0) {
            open(target);
        } else if (order[target] > 0) {
            low[state] = Math.min(low[state], order[target]);
        }
    }

    private void close(int state, Visitor visitor) {
        frames.pop();
        int from = frames.pop();
        if (low[state] == order[state]) {
            for (int i = from; i < path.size(); i++) {
                order[path.get(i)] = -1;
            }
            visitor.visit(path.all(), from, path.size());
            path.cut(from);
        }
        if (frames.size() > 0) {
            int above = path.get(frames.peek(1));
            low[above] = Math.min(low[above], low[state]);
        }
    }

    /// Numbers that are put down and taken up again.
    static final class IntStack {

        private int[] all = new int[64];
        private int size;

        void push(int value) {
            if (size == all.length) {
                all = Arrays.copyOf(all, 2 * size);
            }
            all[size++] = value;
        }

        int pop() {
            return all[--size];
        }

        /// The value at a distance from the top.
        int peek(int below) {
            return all[size - 1 - below];
        }

        int get(int place) {
            return all[place];
        }

        void cut(int to) {
            size = to;
        }

        int size() {
            return size;
        }

        int[] all() {
            return all;
        }
    }
}
