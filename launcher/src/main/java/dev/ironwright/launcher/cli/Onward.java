package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.scenario.Assertion;
import dev.ironwright.invariants.scenario.Line;
import dev.ironwright.invariants.scenario.Ways;
import dev.ironwright.launcher.cli.ModelChoice.Ready;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Interruption;
import dev.ironwright.launcher.console.ProgressLine;
import dev.ironwright.launcher.text.ProgressText;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where to go on to from the end of a scenario.
sealed interface Onward {

    record ToGoal(String goal) implements Onward {}

    record ToViolation(String claim) implements Onward {}

    record Until(Assertion.OfState assertion) implements Onward {}

    /// Reads `--goal`, `--violation` and `--until`, of which one may be given.
    static Optional<Onward> of(Given given) {
        var all =
                Stream.of(
                                given.text("--goal").<Onward>map(ToGoal::new),
                                given.text("--violation").<Onward>map(ToViolation::new),
                                given.text("--until").<Onward>map(Onward::until))
                        .flatMap(Optional::stream)
                        .toList();
        if (all.size() > 1) {
            throw Failure.refused("a scenario goes on to one place: --goal, --violation or --until")
                    .asException();
        }
        return all.stream().findFirst();
    }

    private static Until until(String text) {
        if (Line.parse("check: " + text)
                instanceof Line.Check(var _, Assertion.OfState assertion)) {
            return new Until(assertion);
        }
        throw Given.wrong("--until", text, "a condition such as 'acceptor0.promised == 2'");
    }

    /// What is looked for, in words.
    default String words() {
        return switch (this) {
            case ToGoal(var goal) -> "the goal " + goal;
            case ToViolation(var claim) -> "where " + claim + " is false";
            case Until(var assertion) -> "where " + assertion;
        };
    }

    /// Goes there by a shortest way; Ctrl-C ends the search.
    default Ways.Way from(GlobalState state, Ready ready, Plan plan, Console console) {
        var control = new Control();
        var line = new ProgressLine(console, System::nanoTime);
        var progress = new ProgressText(line);
        var ways = new Ways(ready.instance(), plan);
        Interruption.onFirst(control::stop);
        try {
            return switch (this) {
                case ToGoal(var goal) -> ways.toGoal(state, goal, control, progress);
                case ToViolation(var claim) ->
                        ways.toViolation(state, List.of(claim), control, progress);
                case Until(var assertion) -> ways.to(state, assertion, control, progress);
            };
        } catch (IllegalArgumentException e) {
            throw Failure.refused(String.valueOf(e.getMessage())).asException();
        } finally {
            line.done();
        }
    }

    /// What the process ends with.
    static ExitCode exit(Ways.Way way) {
        return switch (way) {
            case Ways.Way.Found _ -> ExitCode.OK;
            case Ways.Way.None _ -> ExitCode.UNREACHED;
            case Ways.Way.Unknown(var limit, var _) ->
                    limit == Verdict.Limit.CANCELLED ? ExitCode.INTERRUPTED : ExitCode.LIMIT;
            case Ways.Way.Failed(var mistake, var _) -> ExitCode.whenRun(mistake.kind());
        };
    }
}
