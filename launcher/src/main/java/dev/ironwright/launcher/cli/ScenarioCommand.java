package dev.ironwright.launcher.cli;

import com.google.gson.JsonObject;

import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.scenario.Replay;
import dev.ironwright.invariants.scenario.Replayed;
import dev.ironwright.invariants.scenario.Scenario;
import dev.ironwright.invariants.scenario.Ways;
import dev.ironwright.launcher.cli.ModelChoice.Ready;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.itf.ItfTrace;
import dev.ironwright.launcher.itf.Origin;
import dev.ironwright.launcher.json.ScenarioJson;
import dev.ironwright.launcher.text.ModelWords;
import dev.ironwright.launcher.text.ScenarioText;
import dev.ironwright.launcher.tree.Story;
import dev.ironwright.protocols.loader.Variant;
import dev.ironwright.protocols.model.MistakeException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `scenario`: replays a named scenario, tells its story, and finds the shortest way on from it.
final class ScenarioCommand implements Command {

    private static final List<OptionSpec> OPTIONS =
            Options.list(
                    Options.value("--goal", "NAME", "goes on, by a shortest way, to this goal"),
                    Options.value("--violation", "NAME", "goes on to where this claim is false"),
                    Options.value(
                            "--until",
                            "CONDITION",
                            "goes on to where this is true, such as",
                            "'acceptor0.promised == 2 and learner0.learned != none'"),
                    Options.set(),
                    Options.network(),
                    Options.workers(),
                    Options.value("--max-depth", "N", "goes on for less than N steps"),
                    Options.value("--max-states", "N", "stops after N distinct states"),
                    Options.value("--max-time", "TIME", "stops after 500ms, 60s, 5m or 1h"),
                    Options.format(),
                    Options.scenario("writes it, and the way on, as a scenario"),
                    Options.value(
                            "--trace",
                            "FILE.itf.json",
                            "writes all steps in the Informal Trace Format;",
                            "- writes them to standard output"));

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Replays a named scenario and tells its story; without a name, lists them.",
                        OPTIONS,
                        List.of(
                                "scenario",
                                "scenario duelling-proposers",
                                "scenario my.scenario --goal ValueIsLearned",
                                "scenario paxos --until 'acceptor0.promised == 2'"))
                .addPositional(
                        Options.parameter(
                                0,
                                "0..1",
                                Options.SCENARIO,
                                "a built-in scenario, a .scenario file, or a model: its start"));
    }

    @Override
    public ExitCode run(Given given, Console console) throws IOException {
        var file = TraceFile.of(given);
        var kept = ScenarioFile.of(given);
        file.refuseBesideJson(given.format());
        if (given.parameter(0).isEmpty()) {
            return list(given, console);
        }
        var choice = ScenarioChoice.of(given.parameter(0).get());
        var end = end(choice, given, file.isStandardOutput() ? console.aside() : console);
        var trace = end.trace().map(all -> itf(end.ready(), all));
        var written = file.write(trace, console);
        boolean same = given.all("--set").isEmpty() && !given.has("--network");
        var saved = kept.write(() -> same ? end.whole() : end.rebound(), console);
        if (given.format() == Format.JSON) {
            console.say(
                    ScenarioJson.of(end.replayed(), end.way(), end.ready().instance(), trace)
                            .toString());
        }
        written.note().ifPresent(console::note);
        return Stream.of(end.exit(), written.exit(), saved)
                .filter(code -> code != ExitCode.OK)
                .findFirst()
                .orElse(ExitCode.OK);
    }

    private static ExitCode list(Given given, Console console) {
        var all = new ScenarioList(ScenarioChoice.builtIn());
        switch (given.format()) {
            case TEXT -> console.say(all.lines(console.ink()));
            case JSON -> console.say(all.json().toString());
        }
        return ExitCode.OK;
    }

    /// How a run ended.
    private record End(Ready ready, Replayed replayed, Optional<Ways.Way> way) {

        ExitCode exit() {
            return replayed.passed() ? way.map(Onward::exit).orElse(ExitCode.OK) : ExitCode.DIFFERS;
        }

        private Optional<Trace> onward() {
            return way.flatMap(it ->
                    it instanceof Ways.Way.Found(var trace, var _)
                            ? Optional.of(trace)
                            : Optional.empty());
        }

        /// All steps, those of the way on included.
        Optional<Trace> trace() {
            return replayed.trace()
                    .map(first ->
                            onward().stream()
                                    .flatMap(on -> on.transitions().stream())
                                    .reduce(first, Trace::then, (one, _) -> one));
        }

        Optional<Scenario> whole() {
            return Optional.of(
                    onward().map(on -> replayed.scenario().then(ready.instance(), on))
                            .orElse(replayed.scenario()));
        }

        /// The same within other bounds than its own.
        Optional<Scenario> rebound() {
            return whole().map(all -> all.within(ready.instance()));
        }
    }

    private static End end(ScenarioChoice choice, Given given, Console console) {
        var onward = Onward.of(given);
        var ready = choice.load(given);
        var text = new ScenarioText(ready.instance(), console.ink());
        boolean tells = given.format() == Format.TEXT;
        try {
            var replayed = new Replay(ready.instance()).follow(choice.scenario());
            if (tells) {
                console.say(text.lines(replayed, choice.model()));
                console.out().flush();
            }
            if (onward.isEmpty() || replayed.stop().isPresent()) {
                return new End(ready, replayed, Optional.empty());
            }
            var from = replayed.trace().orElseThrow().last();
            var plan = CheckRequest.plan(given);
            var way = onward.get().from(from, ready, plan, console);
            if (tells) {
                console.say("");
                console.say(Folding.fold(text.way(way, onward.get().words()), "  "));
                console.say(text.steps(way));
            }
            return new End(ready, replayed, Optional.of(way));
        } catch (MistakeException e) {
            throw Failure.mistaken(e, ready.loaded().sources()).asException();
        }
    }

    private static JsonObject itf(Ready ready, Trace trace) {
        var variant = ready.loaded().variant().map(Variant::name);
        var origin =
                new Origin(
                        ready.spec()
                                .replaceFirst(
                                        variant.map(v -> ":\\Q" + v + "\\E$").orElse("$^"), ""),
                        variant,
                        ModelWords.bounds(ready.instance()),
                        ready.instance().setup().network(),
                        "replayed",
                        Optional.empty());
        return ItfTrace.json(origin, Story.of(trace, ready.instance()));
    }
}
