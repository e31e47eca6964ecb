package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.launcher.cli.ModelChoice.Ready;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.console.ProgressLine;
import dev.ironwright.launcher.json.CheckJson;
import dev.ironwright.launcher.json.ErrorJson;
import dev.ironwright.launcher.json.MutationJson;
import dev.ironwright.launcher.mutation.MutationReport;
import dev.ironwright.launcher.mutation.Trial;
import dev.ironwright.launcher.mutation.Trials;
import dev.ironwright.launcher.text.CheckText;
import dev.ironwright.launcher.text.MistakeText;
import dev.ironwright.launcher.text.MutationText;
import dev.ironwright.launcher.text.VerdictText;
import dev.ironwright.protocols.mutator.Mutant;

import java.util.Optional;

/// How the trials of mutants are told, in the format asked for.
record MutateOutput(Format format, Ready ready, Console console) {

    /// They are about to begin.
    void begin(MutateRequest request) {
        if (format == Format.TEXT) {
            var text = new CheckText(console.ink());
            console.say(text.header(ready.spec(), ready.instance(), request.again()));
            ready.loaded().warnings().forEach(each -> console.note(each.render()));
            console.say("");
            console.out().flush();
        }
    }

    /// The model is wrong without any mutation, as a check says it.
    void unsound(Report report) {
        switch (format) {
            case JSON -> {
                var json = CheckJson.of(ready.spec(), report, ready.trace(report.verdict()));
                if (report.verdict() instanceof Verdict.Failed(var mistake, var _)) {
                    json.add("error", ErrorJson.of(mistake, Optional.of(ready.loaded().sources())));
                }
                console.say(json.toString());
            }
            case TEXT -> {
                if (report.verdict() instanceof Verdict.Failed(var mistake, var _)) {
                    var sources = Optional.of(ready.loaded().sources());
                    console.say(new MistakeText(sources, console.ink()).lines(mistake));
                    console.say("");
                }
                var sentence = new VerdictText(report, console.ink()).sentence();
                var advice =
                        " Mutants are tried of a model that holds: ./ironwright check "
                                + ready.spec()
                                + " shows more.";
                console.say(Folding.fold(sentence + advice, "  "));
            }
        }
    }

    /// Tells how it is going.
    Trials.Listener listener(int mutants) {
        var line = new ProgressLine(console, System::nanoTime);
        return new Trials.Listener() {
            @Override
            public void next(Mutant mutant, int tried) {
                line.say(() -> MutationText.progress(tried, mutants, mutant));
            }

            @Override
            public void tried(Trial trial) {
                line.done();
                if (format == Format.TEXT) {
                    console.say(MutationText.line(trial, console.ink()));
                    console.out().flush();
                }
            }
        };
    }

    /// They are over.
    void end(MutationReport report) {
        switch (format) {
            case JSON -> console.say(MutationJson.of(ready.spec(), report).toString());
            case TEXT -> {
                var text = new MutationText(report, console.ink());
                console.say("");
                console.say(text.lines());
                console.say(Folding.fold(text.score(), "  "));
            }
        }
    }
}
