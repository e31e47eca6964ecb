package dev.ironwright.launcher;

import dev.ironwright.launcher.cli.Commands;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Surroundings;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Where the process begins: the window without arguments, the command line with them.
public final class Main {

    private static final int BUFFER = 1 << 13;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), console()));
    }

    /// Does what a command line says, away from any terminal, and returns the exit code.
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(List.of(args), new Console(out, err, Surroundings.unwatched()));
    }

    private static int run(List<String> words, Console console) {
        return new Commands(console).run(words);
    }

    /// In UTF-8 whatever the locale, as JSON demands.
    private static Console console() {
        return new Console(
                stream(FileDescriptor.out), stream(FileDescriptor.err), Surroundings.ofProcess());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        var bytes = new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER);
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
