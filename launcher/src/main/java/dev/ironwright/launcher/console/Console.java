package dev.ironwright.launcher.console;

import static dev.ironwright.launcher.console.Surroundings.Stream.ERR;
import static dev.ironwright.launcher.console.Surroundings.Stream.OUT;

import java.io.PrintStream;
import java.util.List;

/// The streams of one run. Results go to `out`; progress, warnings and logs to `err`.
public record Console(PrintStream out, PrintStream err, Surroundings around) {

    /// The colours for standard output.
    public Ink ink() {
        return around.ink(OUT);
    }

    /// The colours for standard error.
    public Ink errInk() {
        return around.ink(ERR);
    }

    /// Where standard output is for something else: the result goes to `err` too.
    public Console aside() {
        return new Console(err, err, around);
    }

    /// Prints a line of the result.
    public void say(String line) {
        out.println(line);
    }

    /// Prints lines of the result.
    public void say(List<String> lines) {
        lines.forEach(out::println);
    }

    /// Prints a line that is no part of the result.
    public void note(String line) {
        err.println(line);
    }

    /// Prints lines that are no part of the result.
    public void note(List<String> lines) {
        lines.forEach(err::println);
    }
}
