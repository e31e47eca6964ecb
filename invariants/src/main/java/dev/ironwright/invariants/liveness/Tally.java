package dev.ironwright.invariants.liveness;

import dev.ironwright.invariants.liveness.Components.IntStack;

import java.util.Arrays;

/// How fairness conditions fare in a set of states: where they are enabled, and which are
/// served.
///
/// Cleared in time that depends on what was noted alone. For one thread.
final class Tally {

    private int[] enabledIn = new int[64];
    private boolean[] taken = new boolean[64];
    private int[] lastState = new int[64];
    private final IntStack touched = new IntStack();
    private int states;

    void clear() {
        for (int i = 0; i < touched.size(); i++) {
            int condition = touched.get(i);
            enabledIn[condition] = 0;
            taken[condition] = false;
            lastState[condition] = 0;
        }
        touched.cut(0);
        states = 0;
    }

    /// Goes on to the next state.
    void next() {
        states++;
    }

    /// Notes that a condition is enabled in the state.
    ///
    /// @param within true when the step that serves it stays within the set
    void note(int condition, boolean within) {
        if (condition >= enabledIn.length) {
            int length = Math.max(2 * enabledIn.length, condition + 1);
            enabledIn = Arrays.copyOf(enabledIn, length);
            taken = Arrays.copyOf(taken, length);
            lastState = Arrays.copyOf(lastState, length);
        }
        if (enabledIn[condition] == 0) {
            touched.push(condition);
        }
        if (lastState[condition] != states) {
            lastState[condition] = states;
            enabledIn[condition]++;
        }
        taken[condition] |= within;
    }

    /// How many conditions are enabled somewhere.
    int touched() {
        return touched.size();
    }

    int touched(int i) {
        return touched.get(i);
    }

    boolean taken(int condition) {
        return taken[condition];
    }

    boolean alwaysEnabled(int condition) {
        return enabledIn[condition] == states;
    }
}
