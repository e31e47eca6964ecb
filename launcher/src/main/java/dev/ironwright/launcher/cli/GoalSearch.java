package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.scenario.Ways;
import dev.ironwright.launcher.cli.ModelChoice.Ready;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.console.Interruption;
import dev.ironwright.launcher.console.ProgressLine;
import dev.ironwright.launcher.console.Words;
import dev.ironwright.launcher.json.GoalJson;
import dev.ironwright.launcher.text.CheckText;
import dev.ironwright.launcher.text.ProgressText;
import dev.ironwright.launcher.text.TraceText;
import dev.ironwright.launcher.tree.Story;

import java.util.Optional;

/// `check --goal`: the shortest way to a goal, and nothing else.
record GoalSearch(CheckRequest request, Ready ready, Given given) {

    ExitCode run(Console console) {
        refuseExpectation();
        var goal = given.text("--goal").orElseThrow();
        var told = request.trace().isStandardOutput() ? console.aside() : console;
        boolean text = given.format() == Format.TEXT;
        if (text) {
            told.say(
                    new CheckText(told.ink())
                            .header(ready.spec(), ready.instance(), request.again()));
            told.say("");
        }
        var way = search(goal, console);
        var trace = trace(way).map(it -> ready.way(it, goal));
        var written = request.trace().write(trace, console);
        if (text) {
            tell(goal, way, told);
            written.note().ifPresent(told::say);
        } else {
            console.say(GoalJson.of(ready.spec(), ready.instance(), goal, way, trace).toString());
        }
        return written.exit() == ExitCode.OK ? Onward.exit(way) : written.exit();
    }

    private void refuseExpectation() {
        if (given.has("--expect")) {
            throw Failure.refused(
                            "a search for a goal has no verdict to expect: --goal --expect",
                            "Its exit code says all: 0 met, 18 not reached, 78 a limit came first.")
                    .asException();
        }
    }

    private Ways.Way search(String goal, Console console) {
        var control = new Control();
        var line = new ProgressLine(console, System::nanoTime);
        var from = From.of(given).map(it -> it.execution(ready.instance()));
        Interruption.onFirst(control::stop);
        try {
            return new Ways(ready.instance(), request.plan())
                    .toGoal(from, goal, control, new ProgressText(line));
        } catch (IllegalArgumentException e) {
            throw Failure.refused(String.valueOf(e.getMessage())).asException();
        } finally {
            line.done();
        }
    }

    private static Optional<Trace> trace(Ways.Way way) {
        return way instanceof Ways.Way.Found(var trace, var _)
                ? Optional.of(trace)
                : Optional.empty();
    }

    private void tell(String goal, Ways.Way way, Console console) {
        trace(way)
                .ifPresent(trace -> {
                    console.say(
                            new TraceText(console.ink()).lines(Story.of(trace, ready.instance())));
                    console.say("");
                });
        console.say(Folding.fold(sentence(goal, way, console), "  "));
    }

    private String sentence(String goal, Ways.Way way, Console console) {
        var ink = console.ink();
        return switch (way) {
            case Ways.Way.Found(var trace, var _) ->
                    ink.good("Reached: ")
                            + goal
                            + " is met after "
                            + Words.count(trace.length() - 1L, "step")
                            + (request.plan().order().shortest()
                                    ? ", and not before."
                                    : ", perhaps sooner another way.");
            case Ways.Way.None(var census) ->
                    ink.bad("Not reached: ")
                            + goal
                            + " is true in none of the "
                            + Words.count(census.distinct(), "state")
                            + (given.has("--from") ? " that can follow." : " within the bounds.");
            case Ways.Way.Unknown(var _, var census) ->
                    ink.careful("Unknown: ")
                            + "a limit came before "
                            + goal
                            + " was met in any of "
                            + Words.count(census.distinct(), "state")
                            + ".";
            case Ways.Way.Failed(var mistake, var _) -> ink.bad("Error: ") + mistake.what() + ".";
        };
    }
}
