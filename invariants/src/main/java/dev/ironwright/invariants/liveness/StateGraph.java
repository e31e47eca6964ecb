package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.Verdict.Limit;
import dev.ironwright.explorer.search.Monitor;
import dev.ironwright.explorer.store.Chunk;
import dev.ironwright.explorer.store.Layout;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Every reachable state, packed and numbered in the order in which a breadth-first search
/// finds it.
///
/// Edges are not kept: the tables give them again, and a state is found by its fingerprint.
/// Two states with equal fingerprints count as one, as everywhere.
final class StateGraph {

    private static final int NO_STATE = -1;

    private final Tables tables;
    private final Monitor monitor;
    private final Watch watch;
    private final Numbers numbers = new Numbers();
    private final List<Chunk> chunks = new ArrayList<>();
    private int[] firsts = new int[64];
    private int[] parents = new int[1 << 10];
    private int[] depths = new int[1 << 10];
    private long leaving;
    private Optional<Limit> cut = Optional.empty();

    /// @param monitor says which states a constraint lets in
    StateGraph(Tables tables, Monitor monitor, Watch watch) {
        this.tables = tables;
        this.monitor = monitor;
        this.watch = watch;
    }

    /// Finds every state.
    StateGraph explored() {
        for (var state : tables.initial()) {
            long fingerprint = tables.fingerprint(state);
            if (numbers.get(fingerprint) == Numbers.ABSENT && monitor.admits(Arrival.at(state))) {
                add(fingerprint, state, NO_STATE);
            }
        }
        var rows = new Row[tables.rowsAtMost()];
        var state = new int[tables.width()];
        var next = new Arrival(tables.width());
        for (int at = 0; at < size() && cut.isEmpty(); at++) {
            expand(at, state, rows, next);
            if ((at & 1023) == 0) {
                cut = watch.exceeded(size());
            }
        }
        return this;
    }

    private void expand(int at, int[] state, Row[] rows, Arrival next) {
        load(at, state);
        long fingerprint = fingerprint(at);
        int n = tables.rowsOf(state, rows);
        for (int r = 0; r < n; r++) {
            for (int t = 0; t < rows[r].size(); t++) {
                long reached = fingerprint + tables.change(state, rows[r], t);
                if (numbers.get(reached) == Numbers.ABSENT) {
                    tables.apply(state, rows[r], t, next);
                    if (monitor.admits(next)) {
                        add(reached, next.state(), at);
                    } else {
                        leaving++;
                    }
                }
            }
        }
    }

    private void add(long fingerprint, int[] state, int parent) {
        int number = numbers.size();
        numbers.add(fingerprint);
        if (number == parents.length) {
            parents = Arrays.copyOf(parents, 2 * number);
            depths = Arrays.copyOf(depths, 2 * number);
        }
        parents[number] = parent;
        depths[number] = parent < 0 ? 0 : depths[parent] + 1;
        int slots = tables.slots();
        if (chunks.isEmpty() || !chunks.getLast().add(fingerprint, 0, state, slots)) {
            var layout = chunks.isEmpty() ? new Layout(new int[0]) : chunks.getLast().layout();
            chunks.add(new Chunk(chunks.size(), layout.widenedFor(state, slots, 0)));
            if (chunks.size() > firsts.length) {
                firsts = Arrays.copyOf(firsts, 2 * firsts.length);
            }
            firsts[chunks.size() - 1] = number;
            if (!chunks.getLast().add(fingerprint, 0, state, slots)) {
                throw new IllegalStateException("a state does not fit a layout made for it");
            }
        }
    }

    private int chunkOf(int number) {
        int found = Arrays.binarySearch(firsts, 0, chunks.size(), number);
        return found >= 0 ? found : -found - 2;
    }

    /// Reads a state.
    void load(int number, int[] into) {
        int chunk = chunkOf(number);
        chunks.get(chunk).get(number - firsts[chunk], into, tables.slots());
    }

    long fingerprint(int number) {
        int chunk = chunkOf(number);
        return chunks.get(chunk).fingerprint(number - firsts[chunk]);
    }

    /// A state as a vector of its own.
    int[] state(int number) {
        var state = new int[tables.width()];
        load(number, state);
        return state;
    }

    /// The number of the state with this fingerprint, or -1 when a constraint keeps it out.
    int number(long fingerprint) {
        return numbers.get(fingerprint);
    }

    int size() {
        return numbers.size();
    }

    /// The state before on a shortest way to this one, or -1.
    int parent(int number) {
        return parents[number];
    }

    /// A shortest way from an initial state.
    List<Integer> wayTo(int number) {
        var way = new ArrayList<Integer>();
        for (int at = number; at >= 0; at = parents[at]) {
            way.addFirst(at);
        }
        return way;
    }

    /// How many steps a shortest way to a state has.
    int depth(int number) {
        return depths[number];
    }

    /// How many steps lead out of what the constraint lets in.
    long leaving() {
        return leaving;
    }

    /// What cut the search, when something did.
    Optional<Limit> cut() {
        return cut;
    }

    Watch watch() {
        return watch;
    }

    Tables tables() {
        return tables;
    }
}
