package dev.ironwright.launcher.cli;

import static dev.ironwright.launcher.console.Folding.padded;

import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.console.Ink;

import java.util.ArrayList;
import java.util.List;

/// What `./ironwright --help` says.
final class Overview {

    private Overview() {}

    static List<String> lines(Ink ink) {
        var lines = new ArrayList<String>();
        lines.add("Ironwright explores distributed protocols written as Java records.");
        lines.add("");
        lines.add(
                ink.strong("./ironwright")
                        + " opens the window. With a command it does one thing:");
        lines.add("");
        for (var name : Commands.names()) {
            var summary = Commands.described(name).usageMessage().description()[0];
            var head = "  " + ink.strong(padded(name, 10)) + "  ";
            lines.addAll(Folding.fold(head, "", List.of(summary)));
        }
        var bench = "  " + ink.strong(padded("bench", 10)) + "  ";
        lines.add(bench + "Measures whole processes beside SPIN and random reads.");
        lines.add("");
        lines.add("./ironwright COMMAND --help explains its options. To begin:");
        lines.add("");
        lines.add("  ./ironwright list");
        lines.add("  ./ironwright check two-phase-commit");
        lines.add("");
        lines.add("What a command ends with:");
        lines.add("");
        for (var code : ExitCode.values()) {
            lines.add("  %3d  %s".formatted(code.number(), code.meaning()));
        }
        return lines;
    }
}
