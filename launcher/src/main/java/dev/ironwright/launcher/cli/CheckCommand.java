package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.scenario.Scenario;
import dev.ironwright.launcher.cli.ModelChoice.Ready;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Folding;

import picocli.CommandLine.Model.CommandSpec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `check`: explores every state within the bounds and says whether the claims hold.
final class CheckCommand implements Command {

    static final String SUMMARY =
            "Explores every state within the bounds and says whether the claims hold.";

    @Override
    public CommandSpec spec() {
        var options =
                Options.list(
                        Options.set(),
                        Options.property(),
                        Options.network(),
                        Options.deadlock(),
                        Options.choice(
                                "--symmetry",
                                List.of("auto", "on", "off"),
                                "whether states that differ in the names of equals count as one;",
                                "auto: once there are many, if the model is symmetric"),
                        Options.search(),
                        Options.value(
                                "--goal",
                                "NAME",
                                "looks for a shortest way to this goal, and for nothing else"),
                        Options.from(),
                        Options.choice(
                                "--por",
                                List.of("auto", "on", "off"),
                                "leaves out steps that need not come first: fewer states, the",
                                "same verdicts; auto does it once there are many states"),
                        Options.workers(),
                        Options.value("--max-depth", "N", "stops after N levels"),
                        Options.value("--max-states", "N", "stops after N distinct states"),
                        Options.value("--max-time", "TIME", "stops after 500ms, 60s, 5m or 1h"),
                        Options.choice(
                                "--expect",
                                Expectation.labels(),
                                "ends with 0 when this is the verdict (violated:NAME names the",
                                "claim too), and with 19 when it is not"),
                        Options.format(),
                        Options.trace(),
                        Options.scenario("writes the counterexample as a scenario to edit"),
                        Options.flag("--coverage", "prints what of the model was exercised"));
        return Options.spec(
                        SUMMARY,
                        Options.withStorage(options),
                        List.of(
                                "check two-phase-commit --set resourceManagers=5",
                                "check paxos:forgets-vote --expect violated --trace bug.itf.json",
                                "check MyProtocol.java --max-time 60s --format json"))
                .addPositional(Options.model());
    }

    @Override
    public ExitCode run(Given given, Console console) {
        return run(CheckRequest.of(given).saving(given), given, console);
    }

    static ExitCode run(CheckRequest request, Given given, Console console) {
        request.trace().refuseBesideJson(given.format());
        var ready = load(request, given, console);
        if (ready.isEmpty()) {
            return ExitCode.OK;
        }
        request.refuseUndeclaredSymmetry(ready.get().instance());
        if (given.text("--goal").isPresent()) {
            return new GoalSearch(request, ready.get(), given).run(console);
        }
        return check(new Run(request, ready.get(), given), console);
    }

    /// What is to be done, and with what.
    record Run(CheckRequest request, Ready ready, Given given) {}

    /// Checks, tells what was found, and keeps what is to be kept.
    static ExitCode check(Run run, Console console) {
        var request = run.request;
        var ready = run.ready;
        var kept = ScenarioFile.of(run.given);
        request.expectation().ifPresent(e -> e.checkAgainst(ready.loaded().model()));
        var output = output(run.given, console, request.trace());
        output.begin(ready, request);
        var from = From.of(run.given).map(it -> it.execution(ready.instance()));
        var found =
                from.map(it -> Search.after(it, ready.instance(), request.plan(), console))
                        .orElseGet(() -> Search.of(ready.instance(), request.plan(), console));
        var report = found.report();
        var trace = ready.trace(report.verdict());
        var written = request.trace().write(trace, console);
        output.end(ready, found, trace, written.note());
        var saved = kept.write(() -> counterexample(ready, request, report), console);
        return Stream.of(written.exit(), saved)
                .filter(code -> code != ExitCode.OK)
                .findFirst()
                .orElseGet(() -> ending(request, report.verdict(), console));
    }

    private static Optional<Scenario> counterexample(
            Ready ready, CheckRequest request, Report report) {
        return ScenarioFile.of(ready, report.verdict(), request.again());
    }

    /// The model, or nothing when it was expected that there is an error in it, and there is.
    private static Optional<Ready> load(CheckRequest request, Given given, Console console) {
        try {
            return Optional.of(request.choice().load());
        } catch (RuntimeException e) {
            var failure = Failures.of(e);
            var expected = request.expectation().map(Expectation::label).orElse("");
            if (expected.equals("error") && failure.exit() == ExitCode.MODEL) {
                new FailureReport(failure).tell(given.format(), given.parameter(0), console);
                return Optional.empty();
            }
            throw e;
        }
    }

    private static CheckOutput output(Given given, Console console, TraceFile trace) {
        if (given.format() == Format.JSON) {
            return new CheckJsonOutput(console, given);
        }
        return new CheckTextOutput(trace.isStandardOutput() ? console.aside() : console, given);
    }

    private static ExitCode ending(CheckRequest request, Verdict verdict, Console console) {
        var found = ExitCode.of(verdict);
        if (request.expectation().isEmpty() || found == ExitCode.INTERRUPTED) {
            return found;
        }
        var expected = request.expectation().get();
        if (expected.isMetBy(verdict)) {
            return ExitCode.OK;
        }
        console.note(
                Folding.fold(
                        "Not the expected verdict: expected=%s found=%s"
                                .formatted(expected, Expectation.found(verdict)),
                        "  "));
        return ExitCode.UNEXPECTED;
    }
}
