package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Control;
import dev.ironwright.invariants.induction.Induction;
import dev.ironwright.invariants.induction.InductionReport;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.console.Interruption;
import dev.ironwright.launcher.console.ProgressLine;
import dev.ironwright.launcher.json.InductionJson;
import dev.ironwright.launcher.text.InductionText;

import picocli.CommandLine.Model.CommandSpec;

import java.util.List;

/// `induct`: asks whether invariants are inductive, and whether they imply a property.
final class InductCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Says whether invariants hold from every type-correct state on, not only"
                                + " from reached ones.",
                        Options.list(
                                Options.several(
                                        "--invariant",
                                        "NAME",
                                        "one of the invariants that are to be inductive together",
                                        "(may be repeated; default: all that the model has)"),
                                Options.several(
                                        "--property",
                                        "NAME",
                                        "a claim that they are to imply (may be repeated)"),
                                Options.set(),
                                Options.network(),
                                Options.value(
                                        "--max-time",
                                        "TIME",
                                        "leaves undecided what is not decided after 60s, 5m or 1h",
                                        "(default: 10m)"),
                                Options.workers(),
                                Options.value(
                                        "--max-states",
                                        "N",
                                        "explores N states at most to see what is reachable",
                                        "(default: 2000000)"),
                                Options.choice(
                                        "--expect",
                                        InductRequest.VERDICTS,
                                        "ends with 0 when this is the verdict (not-inductive:NAME",
                                        "names the invariant too), and with 19 when it is not"),
                                Options.format()),
                        List.of(
                                "induct lock --invariant HolderIsLast --property MutualExclusion",
                                "induct lock --set hosts=2 --format json"))
                .addPositional(Options.model());
    }

    @Override
    public ExitCode run(Given given, Console console) {
        var request = InductRequest.of(given);
        var ready = request.choice().load();
        var question = request.question(ready.instance().model());
        boolean json = given.format() == Format.JSON;
        if (!json) {
            console.say(
                    new InductionText(console.ink())
                            .header(ready.spec(), ready.instance(), request.again()));
            console.out().flush();
        }
        var control = new Control();
        Interruption.onFirst(control::stop);
        var line = new ProgressLine(console, System::nanoTime);
        InductionReport report;
        try {
            report =
                    Induction.decide(
                            ready.instance(),
                            question,
                            control,
                            (done, of, what) ->
                                    line.say(() -> InductionText.progress(done, of, what)));
        } finally {
            line.done();
        }
        console.say(
                json
                        ? List.of(InductionJson.of(ready.spec(), report).toString())
                        : new InductionText(console.ink()).lines(report));
        return ending(request, report, console);
    }

    private static ExitCode ending(InductRequest request, InductionReport report, Console console) {
        if (report.cancelled()) {
            return ExitCode.INTERRUPTED;
        }
        var expected = request.expected();
        if (expected.isEmpty()) {
            return switch (report.verdict()) {
                case "inductive" -> ExitCode.OK;
                case "not-inductive" -> ExitCode.NOT_INDUCTIVE;
                default -> ExitCode.LIMIT;
            };
        }
        if (expected.get().isMetBy(report)) {
            return ExitCode.OK;
        }
        console.note(
                Folding.fold(
                        "Not the expected verdict: expected=%s found=%s"
                                .formatted(expected.get(), report.verdict()),
                        "  "));
        return ExitCode.UNEXPECTED;
    }
}
