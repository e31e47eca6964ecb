package dev.ironwright.explorer.symmetry;

import dev.ironwright.explorer.tables.Tables;

import java.util.Arrays;

/// Exchanges, one after the other.
public final class Word {

    private int[] generators = new int[16];
    private int length;

    int length() {
        return length;
    }

    void add(int generator) {
        if (length == generators.length) {
            generators = Arrays.copyOf(generators, 2 * length);
        }
        generators[length++] = generator;
    }

    void shorten(int to) {
        length = to;
    }

    void become(Word other) {
        if (generators.length < other.length) {
            generators = new int[other.generators.length];
        }
        System.arraycopy(other.generators, 0, generators, 0, other.length);
        length = other.length;
    }

    /// Adds these exchanges behind.
    public void then(Word other) {
        for (int i = 0; i < other.length; i++) {
            add(other.generators[i]);
        }
    }

    /// The state from which these exchanges lead to this one.
    public int[] undone(Symmetry symmetry, Tables tables, int[] state) {
        var current = state;
        for (int i = length - 1; i >= 0; i--) {
            var before = new int[tables.width()];
            symmetry.exchange(generators[i]).of(current, before);
            current = before;
        }
        return current;
    }
}
