package dev.ironwright.launcher.cli;

import com.google.gson.JsonObject;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.WalkPlan;
import dev.ironwright.explorer.WalkReport;
import dev.ironwright.explorer.search.Walks;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.invariants.Monitors;
import dev.ironwright.launcher.cli.ModelChoice.Ready;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.console.Interruption;
import dev.ironwright.launcher.console.ProgressLine;
import dev.ironwright.launcher.json.ErrorJson;
import dev.ironwright.launcher.json.SimulationJson;
import dev.ironwright.launcher.text.CheckText;
import dev.ironwright.launcher.text.MistakeText;
import dev.ironwright.launcher.text.SimulationText;
import dev.ironwright.launcher.text.TraceText;

import picocli.CommandLine.Model.CommandSpec;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// `simulate`: random walks, the same for the same seed.
final class SimulateCommand implements Command {

    private static final int WALKS = 100;
    private static final int DEPTH = 100;

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Walks through a protocol at random. It finds what is not rare, and proves"
                                + " nothing.",
                        Options.list(
                                Options.value("--seed", "N", "takes the walks of this seed again"),
                                Options.value("--walks", "N", "how many (default: 100)"),
                                Options.value(
                                        "--max-depth", "N", "states of a walk (default: 100)"),
                                Options.choice(
                                        "--guided",
                                        List.of("on", "off"),
                                        "on: a walk goes where walks went least often;",
                                        "off: every step is as likely as any other"),
                                Options.from(),
                                Options.set(),
                                Options.property(),
                                Options.network(),
                                Options.deadlock(),
                                Options.format(),
                                Options.trace(),
                                Options.scenario("writes the walk as a scenario to edit")),
                        List.of(
                                "simulate two-phase-commit --set resourceManagers=20",
                                "simulate paxos:forgets-vote --seed 7 --walks 10000"))
                .addPositional(Options.model());
    }

    @Override
    public ExitCode run(Given given, Console console) {
        var choice = ModelChoice.of(given);
        var plan = plan(given);
        var file = TraceFile.of(given);
        var kept = ScenarioFile.of(given);
        file.refuseBesideJson(given.format());
        var ready = choice.load();
        var told = file.isStandardOutput() ? console.aside() : console;
        if (given.format() == Format.TEXT) {
            told.say(
                    new CheckText(told.ink())
                            .header(ready.spec(), ready.instance(), again(choice, plan, given)));
            told.say("");
        }
        var from = From.of(given).map(it -> it.execution(ready.instance()));
        var report = walk(ready, plan, from, console);
        var trace = ready.trace(report.verdict());
        var written = file.write(trace, console);
        switch (given.format()) {
            case TEXT -> tell(ready, report, written.note(), told);
            case JSON -> {
                console.say(json(ready, report, trace).toString());
                written.note().ifPresent(console::note);
            }
        }
        var found = again(choice, plan, given);
        var saved = kept.write(() -> ScenarioFile.of(ready, report.verdict(), found), console);
        return Stream.of(written.exit(), saved)
                .filter(code -> code != ExitCode.OK)
                .findFirst()
                .orElseGet(() -> ExitCode.of(report.verdict()));
    }

    private static WalkPlan plan(Given given) {
        return new WalkPlan(
                given.seed("--seed").orElseGet(() -> new SplittableRandom().nextLong(1L << 32)),
                given.number("--walks").orElse(WALKS),
                given.number("--max-depth").orElse(DEPTH),
                CheckRequest.deadlock(given),
                given.choice("--guided", List.of("on", "off")).equals("on")
                        ? WalkPlan.Choice.GUIDED
                        : WalkPlan.Choice.UNIFORM);
    }

    private static String again(ModelChoice choice, WalkPlan plan, Given given) {
        return new Again("simulate")
                .parameter(choice.spec())
                .settings(choice.settings())
                .all("--property", choice.properties())
                .option("--network", given.text("--network"))
                .option("--deadlock", given.text("--deadlock").filter("off"::equals))
                .option("--seed", Optional.of(plan.seed()))
                .option("--walks", given.text("--walks"))
                .option("--max-depth", given.text("--max-depth"))
                .option("--guided", given.text("--guided").filter("off"::equals))
                .option("--from", given.text("--from"))
                .toString();
    }

    private static WalkReport walk(
            Ready ready, WalkPlan plan, Optional<Trace> from, Console console) {
        var tables =
                from.map(it -> Tables.after(ready.instance(), it))
                        .orElseGet(() -> new Tables(ready.instance()));
        var control = new Control();
        var line = new ProgressLine(console, System::nanoTime);
        Interruption.onFirst(control::stop);
        try {
            return new Walks(tables, Monitors.of(tables), plan)
                    .run(control, lengths -> line.say(() -> SimulationText.progress(lengths)));
        } finally {
            line.done();
        }
    }

    private static String walk(WalkReport report, int steps) {
        return report.shrunkFrom().isPresent()
                ? "The walk, " + SimulationText.shrunk(report.shrunkFrom().getAsInt(), steps) + ":"
                : "The walk:";
    }

    private static JsonObject json(Ready ready, WalkReport report, Optional<JsonObject> trace) {
        var json = SimulationJson.of(ready.spec(), ready.instance(), report, trace);
        if (report.verdict() instanceof Verdict.Failed(var mistake, var _)) {
            json.add("error", ErrorJson.of(mistake, Optional.of(ready.loaded().sources())));
        }
        return json;
    }

    private static void tell(
            Ready ready, WalkReport report, Optional<String> note, Console console) {
        var ink = console.ink();
        ready.story(report.verdict())
                .ifPresent(story -> {
                    console.say(walk(report, story.length() - 1));
                    console.say(new TraceText(ink).lines(story));
                    console.say("");
                });
        if (report.verdict() instanceof Verdict.Failed(var mistake, var _)) {
            var sources = Optional.of(ready.loaded().sources());
            console.say(new MistakeText(sources, ink).lines(mistake));
            console.say("");
        }
        var text = new SimulationText(ready.instance(), report, ink);
        console.say(text.figures());
        note.ifPresent(line -> console.say("  " + line));
        console.say("");
        console.say(Folding.fold(text.sentence(), "  "));
    }
}
