package dev.ironwright.explorer.symmetry;

import dev.ironwright.explorer.tables.Tables;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Finds the one state that stands for all states which differ from it in the names of points alone.
///
/// Points are coloured by what does not depend on their names (see [Colours]) and sorted by colour. If
/// points of one colour can be exchanged without changing the state, there is nothing to choose.
/// Otherwise each of them is given a colour of its own in turn and the colours are refined again, and of
/// the states that this leads to the one with the least fingerprint is taken: individualisation and
/// refinement, as in McKay and Piperno, "Practical graph isomorphism, II" (2014). For one thread.
public final class Canonical {

    private final Symmetry symmetry;
    private final Tables tables;
    private final Points points;
    private final Colours colours;
    private int[][] states;
    private long[][] coloursOf;
    private int[] spare;
    private final Word word = new Word();
    private final Word bestWord = new Word();
    private final int[] best;
    private long bestFingerprint;
    private boolean found;

    Canonical(Symmetry symmetry) {
        this.symmetry = symmetry;
        tables = symmetry.tables();
        points = symmetry.points();
        colours = new Colours(symmetry);
        states = new int[1][tables.width()];
        coloursOf = new long[1][points.size()];
        spare = new int[tables.width()];
        best = new int[tables.width()];
    }

    /// Finds what stands for a state, and gives its fingerprint.
    public long find(int[] state) {
        System.arraycopy(state, 0, states[0], 0, tables.slots());
        colours.begin(coloursOf[0]);
        word.shorten(0);
        found = false;
        var _ = explore(0, Set.of());
        return bestFingerprint;
    }

    /// What was found; written anew by the next [#find].
    public int[] state() {
        return best;
    }

    /// The exchanges that lead from the state to what was found.
    public Word word() {
        return bestWord;
    }

    /// Looks at all that a coloured state leads to; gives a sign of the first of it.
    ///
    /// @param known signs of what looks the same but for a renaming that does not change the state: if
    ///     the first is one of them, so is all the rest
    private long explore(int depth, Set<Long> known) {
        colours.refine(states[depth], coloursOf[depth]);
        sort(depth);
        int cell = undecided(depth);
        if (cell < 0) {
            return choose(depth);
        }
        var signs = new HashSet<Long>();
        long first = 0;
        int length = word.length();
        int end = endOf(coloursOf[depth], cell);
        for (int point = cell; point < end; point++) {
            if (point > cell && symmetry.exchange(point - 1).fixes(states[depth])) {
                continue;
            }
            distinguish(depth, point);
            long sign = explore(depth + 1, point == cell ? known : signs);
            word.shorten(length);
            if (point == cell) {
                first = sign;
                if (known.contains(sign)) {
                    return sign;
                }
            }
            signs.add(sign);
        }
        return first;
    }

    /// Sorts the points of each block by colour.
    private void sort(int depth) {
        var colour = coloursOf[depth];
        for (int point = 1; point < colour.length; point++) {
            int at = point - 1;
            while (at >= 0 && points.exchanges(at) && colour[at] > colour[at + 1]) {
                exchange(depth, at);
                at--;
            }
        }
    }

    private void exchange(int depth, int point) {
        symmetry.exchange(point).of(states[depth], spare);
        var before = states[depth];
        states[depth] = spare;
        spare = before;
        var colour = coloursOf[depth];
        long moved = colour[point];
        colour[point] = colour[point + 1];
        colour[point + 1] = moved;
        word.add(point);
    }

    /// The first point of those of one colour of which some cannot simply be exchanged, or -1.
    private int undecided(int depth) {
        var colour = coloursOf[depth];
        for (int point = 0; point + 1 < colour.length; point++) {
            if (sameColour(colour, point) && !symmetry.exchange(point).fixes(states[depth])) {
                int first = point;
                while (first > 0 && sameColour(colour, first - 1)) {
                    first--;
                }
                return first;
            }
        }
        return -1;
    }

    private boolean sameColour(long[] colour, int point) {
        return points.exchanges(point) && colour[point] == colour[point + 1];
    }

    private int endOf(long[] colour, int cell) {
        int last = cell;
        while (sameColour(colour, last)) {
            last++;
        }
        return last + 1;
    }

    /// Copies a state to the next depth, with a colour of its own for this point.
    private void distinguish(int depth, int point) {
        if (depth + 1 == states.length) {
            states = Arrays.copyOf(states, depth + 2);
            states[depth + 1] = new int[tables.width()];
            coloursOf = Arrays.copyOf(coloursOf, depth + 2);
            coloursOf[depth + 1] = new long[points.size()];
        }
        System.arraycopy(states[depth], 0, states[depth + 1], 0, tables.slots());
        System.arraycopy(coloursOf[depth], 0, coloursOf[depth + 1], 0, points.size());
        colours.distinguish(coloursOf[depth + 1], point);
    }

    private long choose(int depth) {
        var state = states[depth];
        long fingerprint = tables.fingerprint(state);
        if (!found || Long.compareUnsigned(fingerprint, bestFingerprint) < 0) {
            found = true;
            bestFingerprint = fingerprint;
            System.arraycopy(state, 0, best, 0, tables.slots());
            bestWord.become(word);
        }
        return depth == 0 ? fingerprint : colours.sign(fingerprint, coloursOf[depth]);
    }
}
