package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.scenario.Assertion;
import dev.ironwright.invariants.scenario.Line;
import dev.ironwright.invariants.scenario.Scenario;
import dev.ironwright.launcher.cli.ModelChoice.Ready;
import dev.ironwright.launcher.console.Console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Where an execution is kept as a scenario, if anywhere.
record ScenarioFile(Optional<Path> path) {

    /// Reads `--scenario`. A folder that is not there is better known before a long search.
    static ScenarioFile of(Given given) {
        return new ScenarioFile(given.text("--scenario").map(ScenarioFile::path));
    }

    private static Path path(String name) {
        var path = Path.of(name);
        var folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(path)) {
            throw Given.wrong("--scenario", name, "a file in a folder that exists");
        }
        return path;
    }

    /// Writes a scenario, when one is wanted and there is one.
    ExitCode write(Supplier<Optional<Scenario>> scenario, Console console) {
        if (path.isEmpty()) {
            return ExitCode.OK;
        }
        var file = path.get();
        var text = scenario.get().map(Scenario::text);
        if (text.isEmpty()) {
            console.note("There is no scenario to write: file=%s is as it was.".formatted(file));
            return ExitCode.OK;
        }
        try {
            Files.writeString(file, text.get());
        } catch (IOException e) {
            console.note("The scenario could not be written: file=%s: %s".formatted(file, e));
            return ExitCode.SYSTEM;
        }
        console.note(
                "The scenario is in %s; ./ironwright scenario %s tells it.".formatted(file, file));
        return ExitCode.OK;
    }

    /// The counterexample of a verdict, with what it shows as an assertion at its end.
    ///
    /// @param found a command line that finds it again
    static Optional<Scenario> of(Ready ready, Verdict verdict, String found) {
        return switch (verdict) {
            case Verdict.Violated violated ->
                    Optional.of(
                            scenario(
                                    ready,
                                    violated.trace(),
                                    "How %s comes to be false".formatted(violated.property()),
                                    found,
                                    new Assertion.Violates(violated.property())));
            case Verdict.Deadlock(var trace) ->
                    Optional.of(
                            scenario(
                                    ready,
                                    trace,
                                    "How everything comes to a standstill",
                                    found,
                                    new Assertion.Stuck()));
            case Verdict.Failed _,
                    Verdict.Holds _,
                    Verdict.HoldsWithin _,
                    Verdict.NotLive _,
                    Verdict.BrokenLink _,
                    Verdict.Unreached _ ->
                    Optional.empty();
        };
    }

    private static Scenario scenario(
            Ready ready, Trace trace, String title, String found, Assertion end) {
        var story = "Found by " + found;
        return Scenario.of(title, story, ready.spec(), ready.instance(), trace)
                .and(new Line.Check(0, end));
    }
}
