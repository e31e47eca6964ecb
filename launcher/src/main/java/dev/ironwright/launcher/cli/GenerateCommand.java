package dev.ironwright.launcher.cli;

import static java.util.stream.Collectors.toMap;

import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.launcher.cli.ModelChoice.Ready;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.console.Words;
import dev.ironwright.launcher.text.CheckText;
import dev.ironwright.launcher.text.MistakeText;
import dev.ironwright.launcher.text.ModelWords;
import dev.ironwright.launcher.text.VerdictText;
import dev.ironwright.protocols.generator.Conformance;
import dev.ironwright.protocols.generator.Evidence;
import dev.ironwright.protocols.generator.GeneratedProject;
import dev.ironwright.protocols.generator.Generator;

import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `generate`: writes an implementation that was run on every cell that the exploration reached.
final class GenerateCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Generates an implementation, and runs every step that the exploration"
                                + " reached through it.",
                        Options.list(
                                Options.value("--out", "DIR", "the folder to write it to"),
                                Options.set(),
                                Options.network(),
                                Options.workers(),
                                Options.value("--max-depth", "N", "explores N levels at most"),
                                Options.value("--max-states", "N", "explores N states at most"),
                                Options.value("--max-time", "TIME", "explores so long at most")),
                        List.of(
                                "generate lock --out lock-service",
                                "generate MyProtocol.java --out build/mine --max-states 100000"))
                .addPositional(Options.model());
    }

    @Override
    public ExitCode run(Given given, Console console) {
        var folder =
                given.text("--out")
                        .map(Path::of)
                        .orElseThrow(
                                () -> Given.wrong("--out", "", "a folder, such as --out lock"));
        var choice = ModelChoice.of(given);
        var plan = CheckRequest.plan(given).withDeadlock(false);
        var again = again(choice, given);
        var ready = choice.load();
        var header = new CheckText(console.ink());
        console.say(header.header(ready.spec(), ready.instance(), again));
        console.say("");
        var project = Generator.generate(ready.loaded());
        var report = Search.of(ready.instance(), plan, console);
        console.say(header.figures(report.census(), report.plan()));
        console.say(Folding.fold("  " + new VerdictText(report, console.ink()).sentence(), "  "));
        console.say("");
        return switch (report.verdict()) {
            case Verdict.Failed(var mistake, var _) -> {
                var sources = Optional.of(ready.loaded().sources());
                console.say(new MistakeText(sources, console.ink()).lines(mistake));
                yield ExitCode.of(report.verdict());
            }
            case Verdict.HoldsWithin _ when ExitCode.of(report.verdict()) == ExitCode.INTERRUPTED ->
                    ExitCode.INTERRUPTED;
            case Verdict.Holds _,
                    Verdict.HoldsWithin _,
                    Verdict.Violated _,
                    Verdict.Deadlock _,
                    Verdict.Unreached _ -> {
                var checked =
                        Conformance.check(
                                ready.loaded(), project, report.cells(), ready.instance());
                yield conclude(
                        checked, new Writing(ready, report, project, folder, again), console);
            }
        };
    }

    /// What is to be written when it conforms.
    private record Writing(
            Ready ready, Report report, GeneratedProject project, Path folder, String again) {

        void write(long cells) {
            project.checked(
                            new Evidence(
                                    again,
                                    bounds(),
                                    report.verdict().label(),
                                    report.census().distinct(),
                                    cells))
                    .writeTo(folder);
        }

        private Map<String, String> bounds() {
            return ModelWords.bounds(ready.instance()).entrySet().stream()
                    .collect(
                            toMap(
                                    Map.Entry::getKey,
                                    bound -> ModelWords.setting(bound.getValue())));
        }
    }

    private static ExitCode conclude(Conformance checked, Writing writing, Console console) {
        var ink = console.ink();
        switch (checked) {
            case Conformance.Same(var counts) -> {
                writing.write(counts.cells());
                console.say(
                        "  %s in %s"
                                .formatted(
                                        Words.count(writing.project().files().size(), "file"),
                                        writing.folder()));
                console.say(
                        Folding.fold(
                                ink.good("Same answers: ")
                                        + "all %s, %s and %s agree with the model."
                                                .formatted(
                                                        Words.count(counts.cells(), "cell"),
                                                        Words.count(counts.starts(), "start"),
                                                        Words.count(counts.messages(), "message")),
                                "  "));
                return ExitCode.OK;
            }
            case Conformance.Different(var counts, var differing, var first) -> {
                for (var mismatch : first) {
                    console.say(Folding.fold(ink.strong(mismatch.where()), "    "));
                    console.say(Folding.fold("    model:     ", "", List.of(mismatch.expected())));
                    console.say(Folding.fold("    generated: ", "", List.of(mismatch.got())));
                }
                console.say("");
                console.say(
                        ink.bad("Different: ")
                                + "%s of %s; nothing was written."
                                        .formatted(
                                                Words.count(differing, "answer"),
                                                Words.count(counts.cells(), "cell")));
            }
            case Conformance.Uncompilable(var errors) -> {
                console.say(errors);
                console.say("");
                console.say(
                        ink.bad("Does not compile: ")
                                + "this is a fault of the generator; nothing was written.");
            }
        }
        return ExitCode.DIFFERS;
    }

    private static String again(ModelChoice choice, Given given) {
        return new Again("generate")
                .parameter(choice.spec())
                .option("--out", given.text("--out"))
                .settings(choice.settings())
                .option("--network", given.text("--network"))
                .option("--max-depth", given.text("--max-depth"))
                .option("--max-states", given.text("--max-states"))
                .option("--max-time", given.text("--max-time"))
                .toString();
    }
}
