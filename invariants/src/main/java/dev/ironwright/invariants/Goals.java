package dev.ironwright.invariants;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.explorer.tables.Values;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.model.Instance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Says which goals of a protocol single states meet, given as values.
///
/// For replay and looking around; an exhaustive check goes through [Checker]. For one thread at a
/// time.
public final class Goals {

    private final Values values;
    private final Map<String, ClaimTable> goals = new LinkedHashMap<>();

    /// @throws dev.ironwright.protocols.model.MistakeException when a goal is badly written
    public Goals(Instance instance) {
        var tables = new Tables(instance);
        var places = new Places(tables);
        values = new Values(tables);
        for (var type : instance.model().claims()) {
            if (Reachable.class.isAssignableFrom(type.record())) {
                goals.put(type.name(), new ClaimTable(tables, places, type));
            }
        }
    }

    /// All goals, by name.
    public List<String> names() {
        return List.copyOf(goals.keySet());
    }

    /// The goals that this state meets, by name.
    public List<String> metIn(GlobalState state) {
        var arrival = Arrival.at(values.idsOf(state));
        return goals.entrySet().stream()
                .filter(goal -> goal.getValue().met(arrival))
                .map(Map.Entry::getKey)
                .toList();
    }
}
