package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;

import static java.util.stream.Collectors.joining;

import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.scenario.Replayed;
import dev.ironwright.invariants.scenario.Scenario;
import dev.ironwright.invariants.scenario.Ways.Way;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.console.Words;
import dev.ironwright.launcher.tree.Story;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A replayed scenario as a story: its steps, and between them what to notice.
public final class ScenarioText {

    private static final String INDENT = "      ";

    private final Instance instance;
    private final Ink ink;

    public ScenarioText(Instance instance, Ink ink) {
        this.instance = instance;
        this.ink = ink;
    }

    /// The lines of a replay.
    ///
    /// @param model as named on the command line
    public List<String> lines(Replayed replayed, String model) {
        var lines = new ArrayList<String>();
        lines.add(ink.strong(replayed.scenario().title()));
        replayed.scenario().story().lines().forEach(lines::add);
        lines.add("");
        lines.addAll(fold("", "  ", List.of(model, bounds(replayed.scenario()))));
        lines.add("");
        replayed.trace()
                .ifPresent(trace ->
                        lines.addAll(
                                new TraceText(ink)
                                        .lines(
                                                Story.of(trace, instance),
                                                position -> told(replayed, position))));
        lines.add("");
        lines.addAll(verdict(replayed));
        return lines;
    }

    /// The bounds that are not the model's defaults.
    private String bounds(Scenario scenario) {
        return scenario.within(instance).settings().entrySet().stream()
                .map(bound -> bound.getKey() + "=" + bound.getValue())
                .collect(joining(" "));
    }

    /// The notes and checks at a position.
    private List<String> told(Replayed replayed, int position) {
        var lines = new ArrayList<String>();
        for (var note : replayed.notes()) {
            if (note.position() == position) {
                var text = note.line().text().replace('\n', ' ');
                lines.addAll(fold(INDENT + ink.careful("* "), "", List.of(text)));
            }
        }
        for (var check : replayed.checks()) {
            if (check.position() == position) {
                lines.addAll(check(check));
            }
        }
        return lines;
    }

    private List<String> check(Replayed.Asked check) {
        var text = check.line().assertion().toString();
        var mark = check.passed() ? ink.good("✓ ") : ink.bad("✗ ");
        return fold(
                INDENT + mark,
                "",
                List.of(text + check.found().map(found -> ": " + found).orElse("")));
    }

    private List<String> verdict(Replayed replayed) {
        if (!replayed.passed()) {
            var lines = new ArrayList<String>();
            lines.add(ink.bad("This is no longer so:"));
            replayed.problems().forEach(each -> each.lines().forEach(l -> lines.add("  " + l)));
            return lines;
        }
        int steps = replayed.trace().map(trace -> trace.transitions().size()).orElse(0);
        return fold(
                ink.good("Replayed: ")
                        + Words.count(steps, "step")
                        + ", "
                        + Words.count(replayed.checks().size(), "assertion")
                        + "; no claim is false but those that the scenario names.",
                "  ");
    }

    /// What became of the search for a way on.
    ///
    /// @param wanted what was looked for, in words
    public String way(Way way, String wanted) {
        return switch (way) {
            case Way.Found(var trace, var _) when trace.transitions().isEmpty() ->
                    ink.good("Here already: ") + wanted + ".";
            case Way.Found(var trace, var _) ->
                    ink.good("The shortest way on to ")
                            + wanted
                            + ", "
                            + Words.count(trace.transitions().size(), "step")
                            + ":";
            case Way.None(var census) ->
                    ink.bad("There is no way from here to ")
                            + wanted
                            + ": all "
                            + Words.count(census.distinct(), "state")
                            + " that can follow were looked at.";
            case Way.Unknown(var limit, var census) ->
                    ink.careful("Not found: ")
                            + wanted
                            + ". The search met its limit of "
                            + limit.name().toLowerCase(Locale.ROOT)
                            + " after "
                            + Words.count(census.distinct(), "state")
                            + ".";
            case Way.Failed(var mistake, var _) ->
                    ink.bad("The model is wrong further on: ") + mistake.what();
        };
    }

    /// The steps of a way, as a scenario says them.
    public List<String> steps(Way way) {
        return way instanceof Way.Found(var trace, var _) ? steps(trace) : List.of();
    }

    private List<String> steps(Trace trace) {
        return Scenario.steps(instance, trace).stream().map(line -> "  " + line).toList();
    }
}
