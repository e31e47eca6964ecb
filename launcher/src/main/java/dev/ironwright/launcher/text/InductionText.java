package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;
import static dev.ironwright.launcher.console.Folding.padded;
import static dev.ironwright.launcher.console.Words.count;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.ironwright.invariants.induction.Answer;
import dev.ironwright.invariants.induction.Counterexample;
import dev.ironwright.invariants.induction.InductionReport;
import dev.ironwright.invariants.induction.InductionReport.Consecution;
import dev.ironwright.invariants.induction.Matter;
import dev.ironwright.invariants.induction.Reach;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.console.Words;
import dev.ironwright.launcher.tree.Shown;
import dev.ironwright.launcher.tree.Story;
import dev.ironwright.launcher.tree.Trees;
import dev.ironwright.protocols.model.Instance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Induction in words: a matrix of invariants and actions, then what breaks them, the verdict last.
public final class InductionText {

    private final Ink ink;

    public InductionText(Ink ink) {
        this.ink = ink;
    }

    /// How far it is.
    public static String progress(int done, int of, String what) {
        return of == 0 ? what : "%d of %d  %s".formatted(done, of, what);
    }

    /// What is asked, and how to ask again.
    public List<String> header(String name, Instance instance, String repeat) {
        var bounds = ModelWords.settings(ModelWords.bounds(instance));
        var lines = new ArrayList<>(fold(ink.strong(name) + "  " + bounds, "  "));
        lines.add("  " + ink.faint("again: ") + repeat);
        lines.add("");
        return lines;
    }

    /// What was found out.
    public List<String> lines(InductionReport report) {
        var lines = new ArrayList<String>();
        lines.addAll(sizes(report));
        lines.add("");
        lines.addAll(matrix(report));
        lines.addAll(implications(report));
        lines.addAll(unknown(report));
        lines.add("");
        initially(report, lines);
        for (var each : report.matrix()) {
            if (each.answer() instanceof Answer.Broken(var counterexample)) {
                lines.addAll(
                        broken(
                                each.action() + " breaks " + each.invariant(),
                                counterexample,
                                report));
            }
        }
        for (var each : report.implications()) {
            if (each.answer() instanceof Answer.Broken(var counterexample)) {
                lines.addAll(broken("nothing implies " + each.property(), counterexample, report));
            }
        }
        lines.addAll(fold(verdict(report), "  "));
        return lines;
    }

    private static List<String> sizes(InductionReport report) {
        var parts =
                report.sizes().stream()
                        .map(size -> size.what() + " " + count(size.values()))
                        .toList();
        var lines = new ArrayList<>(fold("  type-correct: ", " · ", parts));
        lines.add(
                "  about 10^%d states, reached or not"
                        .formatted(report.states().toString().length() - 1));
        return lines;
    }

    private List<String> matrix(InductionReport report) {
        var actions = report.matrix().stream().map(Consecution::action).distinct().toList();
        var names =
                Stream.concat(
                                report.matrix().stream().map(Consecution::invariant),
                                report.implications().stream().map(i -> "implies " + i.property()))
                        .distinct()
                        .toList();
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        var head = new StringBuilder("  " + padded("", width) + "  initially");
        actions.forEach(action -> head.append("  ").append(padded(action, 8)));
        head.append("  time");
        var lines = new ArrayList<>(List.of(ink.faint(head.toString().stripTrailing())));
        for (var name : report.matrix().stream().map(Consecution::invariant).distinct().toList()) {
            var line = new StringBuilder("  " + padded(name, width) + "  ");
            line.append(padded(initially(report, name), 9));
            for (var action : actions) {
                line.append("  ")
                        .append(padded(cell(report, name, action), Math.max(8, action.length())));
            }
            line.append("  ").append(Words.duration(time(report, name)));
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /// How long all questions about an invariant took; JSON has it for each of them.
    private static Duration time(InductionReport report, String invariant) {
        return report.matrix().stream()
                .filter(each -> each.invariant().equals(invariant))
                .map(Consecution::time)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private String initially(InductionReport report, String name) {
        return report.initiation().stream()
                .filter(each -> each.invariant().equals(name))
                .findFirst()
                .map(each -> each.failure().isEmpty() ? ink.good("holds") : ink.bad("BROKEN"))
                .orElse("");
    }

    private String cell(InductionReport report, String name, String action) {
        return report.matrix().stream()
                .filter(each -> each.invariant().equals(name) && each.action().equals(action))
                .findFirst()
                .map(each -> word(each.answer()))
                .orElse("");
    }

    private String word(Answer answer) {
        return switch (answer) {
            case Answer.Holds _ -> ink.good("holds");
            case Answer.Broken _ -> ink.bad("BROKEN");
            case Answer.Unknown _ -> ink.careful("unknown");
        };
    }

    private List<String> implications(InductionReport report) {
        var lines = new ArrayList<String>();
        for (var each : report.implications()) {
            if (lines.isEmpty()) {
                lines.add("");
            }
            lines.add(
                    "  implies %s: %s  %s"
                            .formatted(
                                    each.property(),
                                    word(each.answer()),
                                    Words.duration(each.time())));
        }
        return lines;
    }

    /// Not yet known is told with what came first: it is no yes.
    private List<String> unknown(InductionReport report) {
        return report
                .answers()
                .flatMap(answer ->
                        answer instanceof Answer.Unknown(var why) ? Stream.of(why) : Stream.empty())
                .collect(groupingBy(why -> why, LinkedHashMap::new, counting()))
                .entrySet()
                .stream()
                .map(each ->
                        "  %s not yet known: %s"
                                .formatted(
                                        count(each.getValue(), "answer")
                                                + (each.getValue() == 1 ? " is" : " are"),
                                        each.getKey()))
                .toList();
    }

    private void initially(InductionReport report, List<String> lines) {
        for (var each : report.initiation()) {
            each.failure()
                    .ifPresent(failure -> {
                        lines.add(
                                ink.strong(each.invariant() + " is false initially: ")
                                        + ModelWords.tuple(failure.tuple(), report.instance()));
                        lines.add("");
                    });
        }
    }

    private List<String> broken(String what, Counterexample found, InductionReport report) {
        var lines = new ArrayList<String>();
        lines.add(ink.strong(what) + ", " + reach(found.reach()));
        var story = Story.of(found.trace(), report.instance());
        lines.addAll(new TraceText(ink).lines(story));
        found.tuple()
                .ifPresent(tuple ->
                        lines.addAll(
                                fold(
                                        "      "
                                                + ink.bad("false: ")
                                                + ModelWords.tuple(tuple, report.instance()),
                                        "        ")));
        found.explanation().ifPresent(words -> lines.addAll(fold("      " + words, "        ")));
        lines.add("      " + ink.faint("of this matters:"));
        found.pattern()
                .forEach(matter -> lines.addAll(fold("        " + matter(matter), "          ")));
        if (found.reach() instanceof Reach.Reachable(var trace)) {
            lines.add("      " + ink.strong("a real execution that leads there:"));
            lines.addAll(new TraceText(ink).lines(Story.of(trace, report.instance())));
        } else {
            lines.add("      " + ink.faint("a record that excludes it:"));
            found.skeleton().lines().forEach(line -> lines.add("        " + line));
        }
        lines.add("");
        return lines;
    }

    private String reach(Reach reach) {
        return switch (reach) {
            case Reach.Reachable _ -> ink.bad("from a reachable state: a bug");
            case Reach.Unreachable(long states) ->
                    "from a state unreachable within the bounds (%s explored): strengthen"
                            .formatted(count(states));
            case Reach.Unknown(var why) ->
                    "from a state of which it is not known whether it is reachable (%s)"
                            .formatted(why);
        };
    }

    private static String matter(Matter matter) {
        return switch (matter) {
            case Matter.Part(var what, var value, var any) ->
                    what
                            + " = "
                            + Shown.shown(
                                    Trees.of(
                                            value instanceof dev.ironwright.protocols.At<?> at
                                                    ? at.state()
                                                    : value))
                            + except(any);
            case Matter.Present(var packet, var any) ->
                    "in the network: " + Shown.shown(Trees.of(packet)) + except(any);
            case Matter.Missing(long candidates) ->
                    "none of %s that would make it true".formatted(count(candidates));
        };
    }

    private static String except(java.util.Set<String> any) {
        return any.isEmpty()
                ? ""
                : ", whatever " + Words.list(any.stream().sorted().toList()) + " may be";
    }

    private String verdict(InductionReport report) {
        var figures =
                "%s problems for the solver, %s"
                        .formatted(count(report.problems()), Words.duration(report.elapsed()));
        return switch (report.verdict()) {
            case "inductive" -> ink.good("inductive") + " within the bounds: " + figures;
            case "not-inductive" -> ink.bad("not inductive") + ": " + figures;
            default -> ink.careful("unknown") + ": not everything was decided; " + figures;
        };
    }
}
