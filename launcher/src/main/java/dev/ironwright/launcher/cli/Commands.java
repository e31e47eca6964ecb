package dev.ironwright.launcher.cli;

import com.google.common.collect.ImmutableMap;

import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.console.Version;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The commands by name, and the way from the words of a command line to an exit code.
public final class Commands {

    private static final Map<String, Supplier<Command>> ALL =
            ImmutableMap.<String, Supplier<Command>>builder()
                    .put("window", WindowCommand::new)
                    .put("list", ListCommand::new)
                    .put("check", CheckCommand::new)
                    .put("resume", ResumeCommand::new)
                    .put("liveness", LivenessCommand::new)
                    .put("simulate", SimulateCommand::new)
                    .put("estimate", EstimateCommand::new)
                    .put("mutate", MutateCommand::new)
                    .put("induct", InductCommand::new)
                    .put("trace", TraceCommand::new)
                    .put("reduce", ReduceCommand::new)
                    .put("scenario", ScenarioCommand::new)
                    .put("generate", GenerateCommand::new)
                    .put("completion", CompletionCommand::new)
                    .buildOrThrow();

    private static final List<String> HELP = List.of("--help", "-h", "help");
    private static final List<String> VERSION = List.of("--version", "-V", "version");

    private final Console console;

    public Commands(Console console) {
        this.console = console;
    }

    /// Does what a command line says, and returns the number that the process ends with.
    ///
    /// Whatever goes wrong is reported here, in the format asked for.
    public int run(List<String> words) {
        var end = end(words);
        console.err().flush();
        if (console.out().checkError()) {
            console.note("Standard output could not be written to its end.");
            return ExitCode.SYSTEM.number();
        }
        return end.number();
    }

    private ExitCode end(List<String> words) {
        try {
            return dispatch(words);
        } catch (IOException | RuntimeException | Error e) {
            return report(Failures.of(e), words);
        }
    }

    private ExitCode report(Failure failure, List<String> words) {
        var asked = new Asked(words);
        new FailureReport(failure).tell(asked.format(), asked.model(), console);
        var debugs = words.contains("--debug") || console.around().debugs();
        if (failure instanceof Failure.Broken(var _, var cause) && debugs) {
            cause.printStackTrace(console.err());
        }
        return failure.exit();
    }

    private ExitCode dispatch(List<String> words) throws IOException {
        var name = words.isEmpty() ? "window" : words.getFirst();
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        if (HELP.contains(name) && !rest.isEmpty()) {
            return dispatch(List.of(rest.getFirst(), "--help"));
        }
        if (HELP.contains(name)) {
            console.say(Overview.lines(console.ink()));
            return ExitCode.OK;
        }
        if (VERSION.contains(name)) {
            console.say("Ironwright " + Version.NUMBER);
            return ExitCode.OK;
        }
        return run(name, rest);
    }

    private ExitCode run(String name, List<String> rest) throws IOException {
        var known = Optional.ofNullable(ALL.get(name));
        var command = known.orElseThrow(() -> Misuse.unknown(name).asException()).get();
        var line = new CommandLine(described(name, command));
        try {
            var parsed = line.parseArgs(rest.toArray(String[]::new));
            if (parsed.isUsageHelpRequested()) {
                line.usage(console.out(), console.ink() == Ink.ANSI ? Ansi.ON : Ansi.OFF);
                return ExitCode.OK;
            }
            return command.run(new Given(parsed), console);
        } catch (ParameterException e) {
            throw Misuse.of(name, e).asException();
        }
    }

    /// The names of the commands, in the order in which one would try them.
    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /// The description of a command with what all have: its name and help.
    static CommandSpec described(String name) {
        return described(name, Optional.ofNullable(ALL.get(name)).orElseThrow().get());
    }

    private static CommandSpec described(String name, Command command) {
        var spec = command.spec().name("ironwright " + name);
        spec.usageMessage().width(100).synopsisHeading("").abbreviateSynopsis(true);
        spec.addOption(
                OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .type(boolean.class)
                        .arity("0")
                        .description("shows this")
                        .build());
        spec.addOption(
                OptionSpec.builder("--debug").hidden(true).type(boolean.class).arity("0").build());
        return spec;
    }
}
