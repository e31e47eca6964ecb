package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;
import static dev.ironwright.launcher.console.Words.count;

import dev.ironwright.invariants.reduction.Breach;
import dev.ironwright.invariants.reduction.EventLog;
import dev.ironwright.invariants.reduction.IoEvent;
import dev.ironwright.invariants.reduction.Reduction.AtomicStep;
import dev.ironwright.invariants.reduction.Reduction.Reduced;
import dev.ironwright.launcher.console.Ink;

import java.util.ArrayList;
import java.util.List;

/// A log of single receives and sends, the moves that lead to atomic steps, and those.
public record ReductionText(Ink ink) {

    /// All of it.
    public List<String> lines(EventLog log, Reduced reduced) {
        var lines = new ArrayList<String>();
        lines.add("Event by event:");
        for (int i = 0; i < log.events().size(); i++) {
            lines.addAll(fold("%4d  ".formatted(i + 1), "", List.of(words(log.events().get(i)))));
        }
        lines.add("");
        lines.add(
                reduced.moves().isEmpty()
                        ? "Every step is in one piece already."
                        : "Events that commute change places:");
        for (var move : reduced.moves()) {
            var past = move.past().stream().map(it -> String.valueOf(number(it, log))).toList();
            lines.addAll(
                    fold(
                            "%4d  %s moves %s, past "
                                    .formatted(
                                            number(move.event(), log),
                                            words(move.event()),
                                            move.direction()),
                            ", ",
                            past));
        }
        lines.add("");
        lines.add("The same run in atomic steps:");
        for (int i = 0; i < reduced.steps().size(); i++) {
            lines.addAll(step(i + 1, reduced.steps().get(i)));
        }
        return lines;
    }

    private List<String> step(int number, AtomicStep step) {
        var events = step.events().stream().map(IoEvent::words).toList();
        var head = "%4d  %s ".formatted(number, ink.strong(step.host() + " #" + step.step()));
        return fold(head, ", ", events);
    }

    private String words(IoEvent event) {
        return ink.strong(event.host() + " #" + event.step()) + " " + event.words();
    }

    private static int number(IoEvent event, EventLog log) {
        return log.events().indexOf(event) + 1;
    }

    /// The two events that break a rule.
    public List<String> lines(Breach breach) {
        var lines = new ArrayList<>(fold(ink.bad("Refused: ") + breach.rule().words() + ".", "  "));
        lines.addAll(
                fold("%4d  ".formatted(breach.place() + 1), "", List.of(words(breach.first()))));
        if (breach.otherPlace() != breach.place()) {
            lines.addAll(
                    fold(
                            "%4d  ".formatted(breach.otherPlace() + 1),
                            "",
                            List.of(words(breach.second()))));
        }
        return lines;
    }

    /// What was shown.
    public String sentence(EventLog log, Reduced reduced) {
        return ink.good("Reduced: ")
                + count(log.events().size(), "event")
                + ", "
                + count(reduced.moves().size(), "move")
                + ", "
                + count(reduced.steps().size(), "atomic step")
                + "; every host does the same in the same order.";
    }
}
