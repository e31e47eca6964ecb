package dev.ironwright.launcher.cli;

import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Surroundings;
import dev.ironwright.workbench.WorkbenchApp;

import picocli.CommandLine.Model.CommandSpec;

import java.util.List;

/// `window`: opens the window, where there is a display. No other command loads its libraries.
final class WindowCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Opens the window; so does ./ironwright alone.",
                        List.of(),
                        List.of("window", "window MyProtocol.java"))
                .addPositional(
                        Options.parameter(
                                0,
                                "0..1",
                                Options.MODEL,
                                "a .java file or a built-in protocol to open"));
    }

    @Override
    public ExitCode run(Given given, Console console) {
        if (console.around().display() == Surroundings.Display.MISSING) {
            console.note(withoutDisplay());
            return ExitCode.SYSTEM;
        }
        WorkbenchApp.main(given.parameter(0).stream().toArray(String[]::new));
        return ExitCode.OK;
    }

    private static List<String> withoutDisplay() {
        return List.of(
                "There is no display to open the window on: DISPLAY and WAYLAND_DISPLAY are not"
                        + " set.",
                "These commands need none:",
                "  ./ironwright list                     the built-in protocols",
                "  ./ironwright check two-phase-commit   explores one",
                "  ./ironwright simulate paxos           walks through one at random",
                "  ./ironwright trace bug.itf.json       prints and replays a stored trace",
                "  ./ironwright generate lock --out DIR  generates an implementation",
                "  ./ironwright --help                   the rest");
    }
}
