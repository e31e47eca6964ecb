package dev.ironwright.workbench.trace;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.explorer.AbstractRun.Attempt;
import dev.ironwright.protocols.Action;
import dev.ironwright.workbench.trace.Sequence.Lane;
import dev.ironwright.workbench.trace.Sequence.Row;
import dev.ironwright.workbench.values.Values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A specification's behaviour beside a trace that leaves it: a second lane, and states to compare.
final class Beside {

    private static final String CANNOT = "no such step";
    private static final String STUTTER = "nothing happens";

    private final AbstractRun run;

    Beside(AbstractRun run) {
        this.run = run;
    }

    /// The diagram with the specification in a lane of its own.
    Sequence in(Sequence alone) {
        var lanes = new ArrayList<>(alone.lanes());
        int roles = lanes.stream().mapToInt(Lane::role).max().orElse(-1) + 1;
        lanes.add(new Lane("specification", roles));
        var rows = new ArrayList<Row>();
        int last = run.states().size() - 1;
        for (int i = 1; i <= last; i++) {
            var title = i == last ? CANNOT : calls(i - 1);
            if (!title.equals(STUTTER)) {
                rows.add(new Row(i, lanes.size() - 1, title));
            }
        }
        return new Sequence(lanes, alone.rows(), alone.arrows(), rows, alone.loop());
    }

    /// What a state of the trace stands for, beside what the one before stood for; after the last
    /// step, what would have been allowed instead.
    List<StateCard> cards(int index) {
        if (index >= run.states().size()) {
            return List.of();
        }
        var before =
                index == 0 ? Optional.<Object>empty() : Optional.of(run.states().get(index - 1));
        var cards = new ArrayList<StateCard>();
        cards.add(StateCard.variables("specification", before, run.states().get(index)));
        if (index == run.states().size() - 1) {
            run.nearest().forEach(attempt -> cards.add(allowed(attempt)));
        }
        return cards;
    }

    private StateCard allowed(Attempt attempt) {
        var name =
                run.beginsWrong()
                        ? "allowed to begin with"
                        : "allowed instead: " + calls(attempt.actions());
        var fields =
                attempt.differences().stream()
                        .map(it ->
                                new Field(
                                        0,
                                        it.field(),
                                        it.allowed(),
                                        Optional.of(it.found()),
                                        Field.Kind.CHANGED))
                        .toList();
        return new StateCard(name, -1, fields);
    }

    private String calls(int step) {
        return step < run.steps().size() ? calls(run.steps().get(step)) : STUTTER;
    }

    private static String calls(List<Action<?>> actions) {
        return actions.isEmpty()
                ? STUTTER
                : actions.stream().map(Values::call).collect(Collectors.joining(", then "));
    }
}
