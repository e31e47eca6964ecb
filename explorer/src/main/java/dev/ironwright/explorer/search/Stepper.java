package dev.ironwright.explorer.search;

import dev.ironwright.explorer.Disabled;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Explanations;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.explorer.tables.Values;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.List;

/// The steps of a protocol one state at a time, for replay, simulation and looking around.
///
/// Reads the same local tables as the exhaustive search, as values. For one thread at a time; a step
/// of the model that does not return does not return here either.
public final class Stepper {

    private final Tables tables;
    private final Values values;
    private final Row[] rows;

    public Stepper(Instance instance) {
        tables = new Tables(instance);
        values = new Values(tables);
        rows = new Row[tables.rowsAtMost()];
    }

    /// The initial states, in a fixed order.
    public List<GlobalState> initial() {
        return tables.initial().stream().map(values::of).distinct().toList();
    }

    /// Every step that is enabled in this state, in a fixed order.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when a step of the model fails
    public List<Trace.Transition> successors(GlobalState state) {
        var ids = values.idsOf(state);
        int n = tables.rowsOf(ids, rows);
        var successors = new ArrayList<Trace.Transition>();
        for (int r = 0; r < n; r++) {
            for (int t = 0; t < rows[r].size(); t++) {
                var after = new Arrival(tables.width());
                tables.apply(ids, rows[r], t, after);
                successors.add(
                        new Trace.Transition(rows[r].event(t).step(), values.of(after.state())));
            }
        }
        return successors;
    }

    /// Every action that is not enabled in this state, with its reason.
    public List<Disabled> disabled(GlobalState state) {
        return new Explanations(tables).disabled(values.idsOf(state));
    }
}
