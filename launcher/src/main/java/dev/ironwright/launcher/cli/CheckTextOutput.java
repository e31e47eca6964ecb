package dev.ironwright.launcher.cli;

import com.google.gson.JsonObject;

import dev.ironwright.explorer.PartialOrderUse;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.SymmetryUse;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.invariants.liveness.LivenessReport;
import dev.ironwright.launcher.cli.ModelChoice.Ready;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.console.Words;
import dev.ironwright.launcher.text.CheckText;
import dev.ironwright.launcher.text.CoverageText;
import dev.ironwright.launcher.text.DisabledText;
import dev.ironwright.launcher.text.EstimateText;
import dev.ironwright.launcher.text.LivenessText;
import dev.ironwright.launcher.text.MistakeText;
import dev.ironwright.launcher.text.RefinementText;
import dev.ironwright.launcher.text.SimulationText;
import dev.ironwright.launcher.text.TraceText;
import dev.ironwright.launcher.text.VerdictText;
import dev.ironwright.launcher.text.WhyText;
import dev.ironwright.launcher.tree.Story;

import java.util.Optional;

/// Tells a check to a person: the trace first, the verdict last.
record CheckTextOutput(Console console, Given given) implements CheckOutput {

    @Override
    public void begin(Ready ready, CheckRequest request) {
        console.say(
                new CheckText(console.ink())
                        .header(ready.spec(), ready.instance(), request.again()));
        ready.loaded().warnings().forEach(each -> console.note(each.render()));
        console.say("");
        console.out().flush();
    }

    @Override
    public void end(
            Ready ready, LivenessReport found, Optional<JsonObject> trace, Optional<String> note) {
        var report = found.report();
        var ink = console.ink();
        var coverage = new CoverageText(report, ink);
        if (given.has("--coverage")) {
            console.say(coverage.lines());
            console.say("");
            console.say(coverage.totality());
            console.say("");
        }
        ready.story(report.verdict()).ifPresent(story -> tell(ready, report, story));
        explain(ready, report.verdict());
        figures(report);
        size(report);
        symmetry(report.symmetry());
        console.say(new LivenessText(ready.instance(), ink).claims(found));
        order(report.partialOrder());
        console.say(coverage.warnings());
        note.ifPresentOrElse(line -> console.say("  " + line), () -> hint(report.verdict()));
        console.say("");
        console.say(Folding.fold(new VerdictText(report, ink).sentence(), "  "));
    }

    private void tell(Ready ready, Report report, Story story) {
        if (report.verdict() instanceof Verdict.NotLive(var _, var _, var lasso)) {
            console.say(new LivenessText(ready.instance(), console.ink()).lasso(lasso, story));
            console.say("");
            return;
        }
        console.say(
                story.length() == 1
                        ? "It is an initial state:"
                        : way(report) + ", " + Words.count(story.length(), "state") + ":");
        console.say(new TraceText(console.ink()).lines(story));
        console.say("");
    }

    private String way(Report report) {
        int steps = report.verdict().counterexample().map(it -> it.length() - 1).orElse(0);
        var shrunk = report.remarks().shrunkFrom();
        if (report.plan().order().shortest()) {
            return given.has("--from")
                    ? "The trace, and a shortest way on"
                    : "A shortest way there";
        }
        return shrunk.isPresent()
                ? "A way there, " + SimulationText.shrunk(shrunk.getAsInt(), steps)
                : "A way there, perhaps not a shortest one";
    }

    private void explain(Ready ready, Verdict verdict) {
        switch (verdict) {
            case Verdict.Deadlock(var trace) -> {
                console.say("There, nothing is enabled:");
                var disabled = new Stepper(ready.instance()).disabled(trace.last());
                console.say(new DisabledText(ready.instance(), console.ink()).lines(disabled));
                console.say("");
            }
            case Verdict.Failed(var mistake, var _) -> {
                var sources = Optional.of(ready.loaded().sources());
                console.say(new MistakeText(sources, console.ink()).lines(mistake));
                console.say("");
            }
            case Verdict.Violated violated -> explain(ready, violated);
            case Verdict.Holds _,
                    Verdict.HoldsWithin _,
                    Verdict.NotLive _,
                    Verdict.BrokenLink _,
                    Verdict.Unreached _ -> {}
        }
    }

    private void explain(Ready ready, Verdict.Violated violated) {
        violated.beside()
                .ifPresent(run -> {
                    var story = Story.of(violated.trace(), ready.instance());
                    console.say(new RefinementText(console.ink()).lines(run, story));
                    console.say("");
                });
        var broken = new StateClaims(ready.instance()).broken(violated.trace());
        var why = new WhyText(ready.instance(), console.ink()).lines(broken);
        if (!why.isEmpty()) {
            console.say(why);
            console.say("");
        }
    }

    private void figures(Report report) {
        console.say(new CheckText(console.ink()).figures(report.census(), report.plan()));
        report.goals()
                .forEach((goal, way) ->
                        console.say(
                                "  goal %s is met after %s"
                                        .formatted(goal, Words.count(way.length() - 1L, "step"))));
    }

    private void size(Report report) {
        report.remarks()
                .forecast()
                .ifPresent(it ->
                        console.say(
                                Folding.fold(
                                        "  too large? "
                                                + EstimateText.inAll(it)
                                                + "; ./ironwright estimate says what makes them"
                                                + " many",
                                        "  ")));
    }

    private void symmetry(SymmetryUse use) {
        if (!use.equals(SymmetryUse.NONE)) {
            console.say(
                    Folding.fold(
                            "  symmetry " + (use.reduced() ? "on" : "off") + ": " + use.why(),
                            "  "));
        }
    }

    private void order(PartialOrderUse use) {
        if (!use.equals(PartialOrderUse.NONE)) {
            var on = use.reduced() ? "on" : "off";
            console.say(Folding.fold("  partial order %s: %s".formatted(on, use.why()), "  "));
        }
    }

    private void hint(Verdict verdict) {
        if (verdict.counterexample().isPresent()) {
            console.say(
                    "  "
                            + console.ink().faint("keep it: ")
                            + "--trace bug.itf.json, for ./ironwright trace bug.itf.json"
                            + " or the window");
        }
    }
}
