package dev.ironwright.explorer.partialorder;

import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;

import java.util.Arrays;
import java.util.BitSet;

/// Chooses, state by state, which steps to take. One for each worker; what it chooses depends on the
/// state alone, whoever asks and in whatever order.
public final class Chooser {

    private static final int NOT_CHOSEN = -1;

    private final Reduction reduction;
    private final Tables tables;
    private final Arrival next;
    private Reduction.Known known;
    private LocalGraph graph;
    private Leftovers leftovers;
    private Position position;
    private Stubborn stubborn;
    private final BitSet[] elements;
    private final BitSet[] drops;
    private int[][] elementsOfRows = new int[0][];

    Chooser(Reduction reduction) {
        this.reduction = reduction;
        tables = reduction.tables();
        next = new Arrival(tables.width());
        elements = Stubborn.sets(tables.hosts());
        drops = Stubborn.sets(tables.hosts());
        known = reduction.known();
        graph = known.graph();
        position = new Position(graph, tables);
        stubborn = new Stubborn(known, position);
        leftovers = new Leftovers(known, tables);
    }

    /// Takes up what was learnt meanwhile.
    @SuppressWarnings("ReferenceEquality") // what is known is replaced as a whole
    public void refresh() {
        var now = reduction.known();
        if (now != known) {
            known = now;
            graph = known.graph();
            position = new Position(graph, tables);
            stubborn = new Stubborn(known, position);
            leftovers = new Leftovers(known, tables);
            elementsOfRows = new int[0][];
        }
    }

    /// Chooses among the steps of a state.
    ///
    /// @return true when some need not be taken, see [#takes]
    public boolean choose(int[] state) {
        if (!position.set(state)) {
            return false;
        }
        int all = all();
        int least = all;
        for (int host = 0; host < graph.hosts() && least > 1; host++) {
            var enabled = position.enabled(host);
            for (int e = enabled.nextSetBit(0); e >= 0; e = enabled.nextSetBit(e + 1)) {
                least = better(host, e, false, least);
            }
            if (graph.network().loses()) {
                least = bestDrop(host, least);
            }
        }
        if (least < all) {
            reduction.use();
        }
        return least < all;
    }

    private int all() {
        int all = 0;
        for (int host = 0; host < graph.hosts(); host++) {
            all += position.enabled(host).cardinality();
            all += graph.network().loses() ? position.deliverable(host).cardinality() : 0;
        }
        return all;
    }

    private int bestDrop(int host, int least) {
        int best = least;
        var waiting = position.deliverable(host);
        for (int e = waiting.nextSetBit(0); e >= 0; e = waiting.nextSetBit(e + 1)) {
            best = better(host, e, true, best);
        }
        return best;
    }

    private int better(int host, int element, boolean drop, int least) {
        stubborn.from(host, element, drop);
        int size = stubborn.size();
        if (size >= least || !stubborn.suffices()) {
            return least;
        }
        stubborn.copyTo(elements, drops);
        return size;
    }

    /// True when a transition of a row is among those to be taken.
    public boolean takes(Row row, int transition) {
        int element = elementsOf(row)[transition];
        if (row.event(transition).step() instanceof Step.Drop) {
            return element != NOT_CHOSEN && drops[row.host()].get(element);
        }
        return elements[row.host()].get(element);
    }

    /// The difference in fingerprint that a transition makes to a state.
    public long change(int[] state, Row row, int transition) {
        tables.apply(state, row, transition, next);
        return tables.change(state, row, transition) + leftovers.clear(next);
    }

    /// Takes out of a new state what means nothing any more.
    ///
    /// @return the difference that it makes to the fingerprint
    public long settle(Arrival state) {
        long change = leftovers.clear(state);
        if (change != 0) {
            reduction.use();
        }
        return change;
    }

    private int[] elementsOf(Row row) {
        if (row.id() >= elementsOfRows.length) {
            elementsOfRows = Arrays.copyOf(elementsOfRows, 2 * row.id() + 1);
        }
        var known = elementsOfRows[row.id()];
        if (known == null) {
            known = new int[row.size()];
            for (int t = 0; t < known.length; t++) {
                known[t] = elementOf(row.event(t).step());
            }
            elementsOfRows[row.id()] = known;
        }
        return known;
    }

    private int elementOf(Step step) {
        return switch (step) {
            case Step.Taken taken ->
                    taken.received().isPresent()
                            ? graph.elementOf(graph.packetId(taken.received().get()))
                            : graph.ownElement(
                                    graph.instance().indexOf(taken.host()), taken.action());
            case Step.Drop drop ->
                    drop.position() > 0
                            ? NOT_CHOSEN
                            : graph.elementOf(graph.packetId(drop.packet()));
            case Step.Shared _, Step.Environmental _ -> NOT_CHOSEN;
        };
    }
}
