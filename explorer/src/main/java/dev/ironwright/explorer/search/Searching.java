package dev.ironwright.explorer.search;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.SymmetryUse;
import dev.ironwright.explorer.tables.Tables;

/// A search in some order. All share the [Worker], which expands states; the order says which next.
sealed interface Searching extends AutoCloseable permits BreadthFirst, DepthFirst, Deepening {

    /// The search that a plan asks for.
    static Searching of(
            Tables tables,
            Monitor monitor,
            Plan plan,
            Control control,
            Progress.Listener listener) {
        return switch (plan.order()) {
            case BREADTH_FIRST -> new BreadthFirst(tables, monitor, plan, control, listener);
            case DEPTH_FIRST -> new DepthFirst(tables, monitor, plan, control, listener);
            case ITERATIVE_DEEPENING -> new Deepening(tables, monitor, plan, control, listener);
        };
    }

    /// Explores until the space is exhausted, something was found, or a limit was met.
    Exploration run();

    /// Whether states were kept that stand for others.
    default SymmetryUse symmetry() {
        return SymmetryUse.NONE;
    }

    /// Forgets how states were reached, which the exploration asks for.
    @Override
    void close();
}
