package dev.ironwright.workbench.explore;

import dev.ironwright.invariants.scenario.Line;

import java.util.ArrayList;
import java.util.List;

/// Puts notes and assertions among the steps of a scenario.
final class Remarks {

    private Remarks() {}

    /// The lines of a scenario, with each state's remarks after the step that leads to it.
    ///
    /// @param remarks of the initial state, then of the state after each step
    static List<Line> among(List<Line> lines, List<List<Line>> remarks) {
        var all = new ArrayList<Line>();
        int state = 0;
        boolean begun = false;
        for (var line : lines) {
            if (line instanceof Line.Play && !begun) {
                begun = true;
                all.addAll(remarks.getFirst());
            }
            all.add(line);
            if (line instanceof Line.Play) {
                state++;
                all.addAll(remarks.get(state));
            }
        }
        if (!begun) {
            all.addAll(remarks.getFirst());
        }
        return all;
    }
}
