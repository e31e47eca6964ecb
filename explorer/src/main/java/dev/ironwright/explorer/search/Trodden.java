package dev.ironwright.explorer.search;

import dev.ironwright.explorer.WalkReport;
import dev.ironwright.explorer.tables.Event;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// How often walks took each local step, and which states of hosts they have seen.
final class Trodden {

    private final Tables tables;
    private final Map<Long, Integer> steps = new HashMap<>();
    private final Set<Long> hostStates = new HashSet<>();
    private final long[] actions;

    Trodden(Tables tables) {
        this.tables = tables;
        actions = new long[tables.instance().model().actions().size()];
    }

    private static long key(Row row, int transition) {
        return (long) row.id() << Integer.SIZE | transition;
    }

    /// How often a local step was taken.
    int times(Row row, int transition) {
        return steps.getOrDefault(key(row, transition), 0);
    }

    void take(Row row, int transition) {
        steps.merge(key(row, transition), 1, Integer::sum);
        Event event = row.event(transition);
        if (event.action() >= 0) {
            actions[event.action()]++;
        }
    }

    void enter(int[] state) {
        for (int host = 0; host < tables.hosts(); host++) {
            hostStates.add((long) host << Integer.SIZE | state[host]);
        }
    }

    WalkReport.Reach reach() {
        var byName = new LinkedHashMap<String, Long>();
        var types = tables.instance().model().actions();
        for (int action = 0; action < actions.length; action++) {
            byName.put(types.get(action).name(), actions[action]);
        }
        return new WalkReport.Reach(hostStates.size(), steps.size(), byName);
    }
}
