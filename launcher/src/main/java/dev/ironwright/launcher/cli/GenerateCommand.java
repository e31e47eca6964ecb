package dev.ironwright.launcher.cli;

import com.google.common.collect.Maps;

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
        var folder = given.text("--out").map(Path::of).orElseThrow(GenerateCommand::homeless);
        var choice = ModelChoice.of(given);
        var plan = CheckRequest.plan(given).withDeadlock(false);
        var again = again(choice, given);
        var ready = choice.load();
        var text = new CheckText(console.ink());
        console.say(text.header(ready.spec(), ready.instance(), again));
        console.say("");
        var project = Generator.generate(ready.loaded());
        var report = Search.of(ready.instance(), plan, console).report();
        console.say(text.figures(report.census(), report.plan()));
        var sentence = new VerdictText(report, console.ink()).sentence();
        console.say(Folding.fold("  " + sentence, "  "));
        console.say("");
        var end = ExitCode.of(report.verdict());
        if (end == ExitCode.INTERRUPTED) {
            return end;
        }
        if (report.verdict() instanceof Verdict.Failed(var mistake, var _)) {
            var sources = Optional.of(ready.loaded().sources());
            console.say(new MistakeText(sources, console.ink()).lines(mistake));
            return end;
        }
        var checked = Conformance.check(ready.loaded(), project, report.cells(), ready.instance());
        return new Conclusion(ready, report, folder, again, console).of(checked, project);
    }

    private static FailureException homeless() {
        return Given.wrong("--out", "", "a folder, such as --out lock");
    }

    /// What becomes of a project that was run beside its model.
    private record Conclusion(
            Ready ready, Report report, Path folder, String again, Console console) {

        ExitCode of(Conformance checked, GeneratedProject project) {
            return switch (checked) {
                case Conformance.Same(var counts) -> same(counts, project);
                case Conformance.Different different -> different(different);
                case Conformance.Uncompilable(var errors) -> {
                    console.say(errors);
                    console.say("");
                    console.say(
                            console.ink().bad("Does not compile: ")
                                    + "this is a fault of the generator; nothing was written.");
                    yield ExitCode.DIFFERS;
                }
            };
        }

        private ExitCode same(Conformance.Counts counts, GeneratedProject project) {
            project.checked(evidence(counts)).writeTo(folder);
            var files = Words.count(project.files().size(), "file");
            console.say("  %s in %s".formatted(files, folder));
            console.say("");
            console.say(
                    Folding.fold(
                            console.ink().good("Same answers: ")
                                    + "all %s, %s and %s agree with the model."
                                            .formatted(
                                                    Words.count(counts.cells(), "cell"),
                                                    Words.count(counts.starts(), "start"),
                                                    Words.count(counts.messages(), "message")),
                            "  "));
            return ExitCode.OK;
        }

        private Evidence evidence(Conformance.Counts counts) {
            var bounds =
                    Maps.transformValues(ModelWords.bounds(ready.instance()), ModelWords::setting);
            var verdict = report.verdict().label();
            return new Evidence(again, bounds, verdict, report.census().distinct(), counts.cells());
        }

        private ExitCode different(Conformance.Different different) {
            for (var mismatch : different.first()) {
                console.say(Folding.fold(console.ink().strong(mismatch.where()), "    "));
                console.say(Folding.fold("    model:     ", "", List.of(mismatch.expected())));
                console.say(Folding.fold("    generated: ", "", List.of(mismatch.got())));
            }
            console.say("");
            console.say(
                    console.ink().bad("Different: ")
                            + "%s in %s; nothing was written."
                                    .formatted(
                                            Words.count(different.differing(), "answer"),
                                            Words.count(different.counts().cells(), "cell")));
            return ExitCode.DIFFERS;
        }
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
