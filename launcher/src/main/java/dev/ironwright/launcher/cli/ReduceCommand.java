package dev.ironwright.launcher.cli;

import com.google.common.base.Joiner;

import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.reduction.Breach;
import dev.ironwright.invariants.reduction.Equivalence;
import dev.ironwright.invariants.reduction.EventLog;
import dev.ironwright.invariants.reduction.Interleaving;
import dev.ironwright.invariants.reduction.Obligation;
import dev.ironwright.invariants.reduction.Reduction;
import dev.ironwright.launcher.cli.ModelChoice.Ready;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.itf.ItfFile;
import dev.ironwright.launcher.itf.Replay;
import dev.ironwright.launcher.json.EventLogJson;
import dev.ironwright.launcher.json.ReductionJson;
import dev.ironwright.launcher.text.ReductionText;

import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// `reduce`: from single receives and sends to atomic steps of hosts.
final class ReduceCommand implements Command {

    private static final long SEED = 1;
    private static final String REDUCED = "reduced";
    private static final String REFUSED = "refused";

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Shows why a run of single receives and sends may be thought of as one of"
                                + " atomic host steps: moves those that commute, or refuses a log"
                                + " that breaks the rule with the two events.",
                        Options.list(
                                Options.set(),
                                Options.network(),
                                Options.value(
                                        "--seed",
                                        "N",
                                        "the order in which the events of a trace come"
                                                + " (default: 1)"),
                                Options.value(
                                        "--events",
                                        "FILE.jsonl",
                                        "writes the log that was made of a trace"),
                                Options.choice(
                                        "--expect",
                                        List.of(REDUCED, REFUSED),
                                        "ends with 0 when this is the verdict (refused:RULE names",
                                        "the rule too), and with 19 when it is not"),
                                Options.format()),
                        List.of(
                                "reduce bug.itf.json --seed 7 --events bug.jsonl",
                                "reduce bug.jsonl"))
                .addPositional(
                        Options.parameter(
                                0,
                                "1",
                                "FILE",
                                "a trace that check --trace wrote, or a log with one event in a"
                                        + " line"))
                .addPositional(
                        Options.parameter(
                                1, "0..1", Options.MODEL, "another model than a trace names"));
    }

    @Override
    public ExitCode run(Given given, Console console) throws IOException {
        checkExpected(given);
        var path = given.parameter(0).orElseThrow();
        var text = TraceCommand.read(path);
        if (EventLogJson.looksLikeOne(text)) {
            return reduce(read(text), given, console);
        }
        return reduceTrace(ItfFile.read(text), given, console);
    }

    private static EventLog read(String text) {
        try {
            return EventLogJson.read(text);
        } catch (EventLogJson.UnreadableException e) {
            throw Failure.refused(
                            String.valueOf(e.getMessage()),
                            "docs/command-line.md has the format of a log.")
                    .asException();
        }
    }

    private static ExitCode reduceTrace(ItfFile file, Given given, Console console)
            throws IOException {
        var spec =
                given.parameter(1)
                        .or(file::model)
                        .orElseThrow(() ->
                                Failure.refused(
                                                "the trace names no model: model=",
                                                "Name one behind the file.")
                                        .asException());
        var ready = TraceCommand.choice(spec, file, given).load();
        var trace = replayed(ready, file);
        var network = ready.instance().setup().network();
        var refusal = Interleaving.refusal(trace, network);
        if (refusal.isPresent()) {
            throw Failure.refused(
                            "a trace of hosts that send and receive: " + refusal.get(),
                            "Reduction speaks of hosts that share nothing but packets.")
                    .asException();
        }
        var seed = given.seed("--seed").orElse(SEED);
        var log = Interleaving.of(trace, network, new SplittableRandom(seed));
        if (given.text("--events").isPresent()) {
            Files.writeString(
                    Path.of(given.text("--events").get()),
                    Joiner.on("\n").join(EventLogJson.lines(log)) + "\n");
        }
        if (new Equivalence(ready.instance()).of(trace, Reduction.of(log).steps()).isEmpty()) {
            throw new IllegalStateException("the model cannot take the steps: seed=" + seed);
        }
        return reduce(log, given, console);
    }

    private static Trace replayed(Ready ready, ItfFile file) {
        return switch (new Replay(ready.instance()).follow(file.story())) {
            case Replay.Answer.Accepted(var trace) -> trace;
            case Replay.Answer.NoSuchStart _, Replay.Answer.Refused _ ->
                    throw Failure.refused(
                                    "the model cannot do what the trace tells: model="
                                            + ready.spec(),
                                    "./ironwright trace FILE says at which step and why.")
                            .asException();
        };
    }

    private static ExitCode reduce(EventLog log, Given given, Console console) {
        var file = given.parameter(0).orElseThrow();
        var text = new ReductionText(console.ink());
        var json = given.format() == Format.JSON;
        var breach = Obligation.breach(log);
        if (breach.isPresent()) {
            console.say(
                    json
                            ? List.of(ReductionJson.of(file, log, breach.get()).toString())
                            : text.lines(breach.get()));
            var verdict = REFUSED + ":" + breach.get().rule().label();
            return ending(verdict, ExitCode.ASSUMPTION, given, console);
        }
        var reduced = Reduction.of(log);
        if (json) {
            console.say(ReductionJson.of(file, log, reduced).toString());
            return ending(REDUCED, ExitCode.OK, given, console);
        }
        console.say(text.lines(log, reduced));
        console.say("");
        console.say(Folding.fold(text.sentence(log, reduced), "  "));
        return ending(REDUCED, ExitCode.OK, given, console);
    }

    private static void checkExpected(Given given) {
        var rules = Arrays.stream(Breach.Rule.values()).map(rule -> REFUSED + ":" + rule.label());
        var all = Stream.concat(Stream.of(REDUCED, REFUSED), rules).toList();
        given.text("--expect")
                .filter(expected -> !all.contains(expected))
                .ifPresent(expected -> {
                    throw Given.wrong("--expect", expected, String.join(", ", all));
                });
    }

    /// @param verdict with the rule that is broken, when one is
    private static ExitCode ending(
            String verdict, ExitCode otherwise, Given given, Console console) {
        var expected = given.text("--expect");
        if (expected.isEmpty()) {
            return otherwise;
        }
        if (verdict.equals(expected.get()) || verdict.startsWith(expected.get() + ":")) {
            return ExitCode.OK;
        }
        console.note(
                Folding.fold(
                        "Not the expected verdict: expected=%s found=%s"
                                .formatted(expected.get(), verdict),
                        "  "));
        return ExitCode.UNEXPECTED;
    }
}
