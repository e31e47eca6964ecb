package dev.ironwright.launcher.cli;

import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.console.Words;
import dev.ironwright.launcher.itf.ItfFile;
import dev.ironwright.launcher.itf.Replay;
import dev.ironwright.launcher.text.ReplayText;
import dev.ironwright.launcher.text.TraceText;
import dev.ironwright.protocols.Network;

import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `trace`: prints a stored trace, and asks a model whether it can do that.
final class TraceCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Prints a stored trace and replays it against a model, which accepts every"
                                + " step or says why it does not.",
                        Options.list(
                                Options.set(),
                                Options.network(),
                                Options.flag("--no-replay", "prints it and asks no model")),
                        List.of(
                                "trace bug.itf.json",
                                "trace bug.itf.json paxos",
                                "trace bug.itf.json MyProtocol.java --set acceptors=3"))
                .addPositional(
                        Options.parameter(
                                0, "1", "FILE.itf.json", "a trace that check --trace wrote"))
                .addPositional(
                        Options.parameter(
                                1, "0..1", Options.MODEL, "another model than the one it names"));
    }

    @Override
    public ExitCode run(Given given, Console console) throws IOException {
        var path = given.parameter(0).orElseThrow();
        var file = ItfFile.read(read(path));
        console.say(header(path, file));
        console.say(new TraceText(console.ink()).lines(file.story()));
        console.say("");
        console.out().flush();
        var spec = given.parameter(1).or(file::model);
        if (given.has("--no-replay")) {
            return ExitCode.OK;
        }
        if (spec.isEmpty()) {
            console.say("Not replayed: the file names no model. Name one behind it.");
            return ExitCode.OK;
        }
        return replay(choice(spec.get(), file, given), file, console);
    }

    static String read(String path) throws IOException {
        try {
            return Files.readString(Path.of(path));
        } catch (NoSuchFileException _) {
            throw Failure.refused(
                            "no such file: file=" + path,
                            "./ironwright check MODEL --trace FILE.itf.json writes one.")
                    .asException();
        }
    }

    private static List<String> header(String path, ItfFile file) {
        var about = new ArrayList<String>();
        file.model().ifPresent(about::add);
        file.settings().forEach((name, value) -> about.add(name + "=" + value));
        file.verdict().ifPresent(about::add);
        about.add(Words.count(file.story().length(), "state"));
        return Folding.fold(path + ": ", " · ", about);
    }

    static ModelChoice choice(String spec, ItfFile file, Given given) {
        return new ModelChoice(
                spec,
                given.settings("--set"),
                file.settings(),
                List.of(),
                given.network("--network").or(() -> file.network().flatMap(TraceCommand::network)));
    }

    private static Optional<Network> network(String label) {
        return Arrays.stream(Network.values()).filter(n -> n.label().equals(label)).findFirst();
    }

    private static ExitCode replay(ModelChoice choice, ItfFile file, Console console) {
        var ready = choice.load();
        var answer = new Replay(ready.instance()).follow(file.story());
        console.say(new ReplayText(choice.spec(), ready.instance(), console.ink()).lines(answer));
        return switch (answer) {
            case Replay.Answer.Accepted _ -> ExitCode.OK;
            case Replay.Answer.NoSuchStart _, Replay.Answer.Refused _ -> ExitCode.DIFFERS;
        };
    }
}
