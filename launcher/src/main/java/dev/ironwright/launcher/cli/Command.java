package dev.ironwright.launcher.cli;

import dev.ironwright.launcher.console.Console;

import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;

/// One command: what it accepts and what it does.
public interface Command {

    /// A fresh description of its options; the name and `--help` are added to it.
    CommandSpec spec();

    /// Does it, and says how it ended.
    ///
    /// What it throws becomes a failure that is reported in the format asked for.
    ExitCode run(Given given, Console console) throws IOException;
}
