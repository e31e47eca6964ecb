package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.invariants.Estimate;
import dev.ironwright.invariants.Growth;
import dev.ironwright.launcher.cli.ModelChoice.Ready;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Interruption;
import dev.ironwright.launcher.console.ProgressLine;
import dev.ironwright.launcher.json.EstimateJson;
import dev.ironwright.launcher.text.CheckText;
import dev.ironwright.launcher.text.EstimateText;
import dev.ironwright.launcher.text.ModelWords;
import dev.ironwright.launcher.text.ProgressText;

import picocli.CommandLine.Model.CommandSpec;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `estimate`: how many states there are, and what makes them many.
final class EstimateCommand implements Command {

    private static final Duration TIME = Duration.ofSeconds(10);

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Explores for a while and says how many states there are in all, and what"
                                + " makes them many.",
                        Options.list(
                                Options.set(),
                                Options.network(),
                                Options.workers(),
                                Options.value(
                                        "--max-time",
                                        "TIME",
                                        "explores for so long (default: 10s), and for a fifth of",
                                        "it with each smaller bound, twice as long in all"),
                                Options.format()),
                        List.of(
                                "estimate two-phase-commit --set resourceManagers=12",
                                "estimate MyProtocol.java --max-time 60s --format json"))
                .addPositional(Options.model());
    }

    @Override
    public ExitCode run(Given given, Console console) {
        var choice = ModelChoice.of(given);
        var ready = choice.load();
        var plan = plan(given);
        if (given.format() == Format.TEXT) {
            var again =
                    new Again("estimate")
                            .parameter(choice.spec())
                            .settings(choice.settings())
                            .option("--network", given.text("--network"))
                            .option("--max-time", given.text("--max-time"))
                            .toString();
            console.say(new CheckText(console.ink()).header(ready.spec(), ready.instance(), again));
            console.say("");
        }
        var estimate = estimate(ready, plan, console);
        var growths = growths(choice, ready, estimate, plan, console);
        switch (given.format()) {
            case TEXT -> console.say(new EstimateText(console.ink()).lines(estimate, growths));
            case JSON ->
                    console.say(
                            EstimateJson.of(ready.spec(), ready.instance(), estimate, growths)
                                    .toString());
        }
        return ExitCode.OK;
    }

    private static Plan plan(Given given) {
        var plan = CheckRequest.plan(given);
        return given.has("--max-time") ? plan : plan.withMaxTime(TIME);
    }

    private static Estimate estimate(Ready ready, Plan plan, Console console) {
        var control = new Control();
        var line = new ProgressLine(console, System::nanoTime);
        Interruption.onFirst(control::stop);
        try {
            return Estimate.of(ready.instance(), plan, control, new ProgressText(line));
        } finally {
            line.done();
        }
    }

    /// Of each bound that is a number above 1, by how much it multiplies the states.
    private static List<Growth> growths(
            ModelChoice choice, Ready ready, Estimate whole, Plan plan, Console console) {
        var brief = plan.withMaxTime(plan.maxTime().dividedBy(5));
        long end = System.nanoTime() + 2 * plan.maxTime().toNanos();
        var growths = new ArrayList<Growth>();
        ModelWords.bounds(ready.instance())
                .forEach((name, value) -> {
                    if (value instanceof Number number && number.longValue() > 1) {
                        growths.add(
                                Growth.of(
                                        name,
                                        number.longValue(),
                                        whole,
                                        other ->
                                                with(choice, ready, name, other)
                                                        .map(it -> estimate(it, brief, console)),
                                        () -> System.nanoTime() - end > 0));
                    }
                });
        return growths;
    }

    /// The model with another value of a bound; empty where it cannot have it.
    private static Optional<Ready> with(ModelChoice choice, Ready ready, String name, long value) {
        var settings = new LinkedHashMap<String, String>();
        ModelWords.bounds(ready.instance())
                .forEach((bound, set) -> settings.put(bound, ModelWords.setting(set)));
        settings.put(name, String.valueOf(value));
        try {
            return Optional.of(
                    new ModelChoice(
                                    choice.spec(),
                                    settings,
                                    Map.of(),
                                    choice.properties(),
                                    choice.network())
                            .load());
        } catch (FailureException _) {
            return Optional.empty();
        }
    }
}
