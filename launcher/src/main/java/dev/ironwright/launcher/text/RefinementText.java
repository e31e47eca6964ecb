package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;
import static dev.ironwright.launcher.console.Folding.padded;
import static dev.ironwright.launcher.console.Folding.visible;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.tree.Shown;
import dev.ironwright.launcher.tree.Story;
import dev.ironwright.launcher.tree.Trees;
import dev.ironwright.protocols.Action;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The specification's behaviour in a lane beside the protocol's.
public record RefinementText(Ink ink) {

    private static final int WIDEST = 40;

    /// A line of the table.
    private record Line(String number, String left, String right, String state) {}

    /// Both lanes, then what the specification could have done instead of the last step.
    public List<String> lines(AbstractRun beside, Story story) {
        var lines = new ArrayList<String>();
        lines.add("Beside it, what its specification does:");
        lines.addAll(table(rows(beside, story)));
        lines.add("");
        lines.add(
                beside.beginsWrong()
                        ? "The specification begins otherwise:"
                        : "There, the specification could have done this, nearest first:");
        beside.nearest().forEach(attempt -> lines.addAll(attempt(attempt, beside)));
        return lines;
    }

    private List<Line> rows(AbstractRun beside, Story story) {
        var rows = new ArrayList<Line>();
        int last = beside.states().size() - 1;
        for (int i = 0; i <= last; i++) {
            var left = i == 0 ? "start" : story.later().get(i - 1).event().words();
            var right = i == 0 ? "start" : i <= beside.steps().size() ? calls(beside, i - 1) : "";
            rows.add(
                    new Line(
                            "%4d".formatted(i + 1),
                            left,
                            i == last ? ink.bad("cannot") : right,
                            unchanged(beside, i) ? "" : shown(beside.states().get(i))));
        }
        return rows;
    }

    private static boolean unchanged(AbstractRun beside, int i) {
        return i > 0 && beside.states().get(i).equals(beside.states().get(i - 1));
    }

    private String calls(AbstractRun beside, int step) {
        var actions = beside.steps().get(step);
        return actions.isEmpty() ? ink.faint("·") : ink.strong(calls(actions));
    }

    private static String calls(List<Action<?>> actions) {
        return actions.stream()
                .map(action ->
                        Shown.call(
                                action.getClass().getSimpleName(),
                                Trees.fields((Record) action).fields()))
                .collect(Collectors.joining(", then "));
    }

    private static String shown(Object state) {
        return Shown.loosely(Trees.of(state));
    }

    private List<String> table(List<Line> rows) {
        int left = width(rows.stream().map(Line::left).toList());
        int right = width(rows.stream().map(Line::right).toList());
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var head =
                    ink.faint(row.number)
                            + "  "
                            + padded(row.left, left)
                            + "  "
                            + padded(row.right, right)
                            + "  ";
            lines.addAll(fold(head, "", List.of(row.state)));
        }
        return lines;
    }

    private static int width(List<String> texts) {
        int widest = texts.stream().mapToInt(text -> visible(text)).max().orElse(0);
        return Math.min(WIDEST, widest);
    }

    private List<String> attempt(AbstractRun.Attempt attempt, AbstractRun beside) {
        var name =
                beside.beginsWrong()
                        ? shown(attempt.after())
                        : attempt.actions().isEmpty() ? "nothing" : calls(attempt.actions());
        var differences =
                attempt.differences().stream()
                        .map(each ->
                                "%swould be %s, not %s"
                                        .formatted(
                                                each.field().isEmpty() ? "" : each.field() + " ",
                                                ink.fresh(each.allowed()),
                                                ink.gone(each.found())))
                        .toList();
        return fold("        " + ink.strong(name) + ": ", "; ", differences);
    }
}
