package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.checkpoint.CheckpointFolder;
import dev.ironwright.launcher.console.Console;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `resume`: goes on with a check from its checkpoint.
final class ResumeCommand implements Command {

    static final String SUMMARY = "Goes on with a check from its checkpoint.";

    @Override
    public CommandSpec spec() {
        var options =
                Options.list(
                        Options.value("--memory", "SIZE", "another limit than before"),
                        Options.every(),
                        Options.workers(),
                        Options.value("--max-depth", "N", "another limit than before"),
                        Options.value("--max-states", "N", "another limit than before"),
                        Options.value("--max-time", "TIME", "counted from now"),
                        Options.format(),
                        Options.trace(),
                        Options.flag("--coverage", "prints what of the model was exercised"));
        return Options.spec(
                        SUMMARY,
                        options,
                        List.of(
                                "check two-phase-commit --set resourceManagers=9 --checkpoint"
                                        + " saved",
                                "resume saved",
                                "resume saved --memory 16g --workers 8"))
                .addPositional(
                        Options.parameter(0, "1", "DIR", "the folder given to check --checkpoint"));
    }

    @Override
    public ExitCode run(Given given, Console console) {
        var dir = given.parameter(0).orElseThrow();
        var folder = Path.of(dir);
        var saved = CheckpointFolder.read(folder).request();
        var words = new ArrayList<>(saved);
        given.words().stream().filter(word -> !word.equals(dir)).forEach(words::add);
        var line = new CommandLine(Commands.described("check")).setOverwrittenOptionsAllowed(true);
        var asked = new Given(line.parseArgs(words.toArray(String[]::new)));
        return CheckCommand.run(
                CheckRequest.of(asked).resuming(folder, words, asked), asked, console);
    }
}
