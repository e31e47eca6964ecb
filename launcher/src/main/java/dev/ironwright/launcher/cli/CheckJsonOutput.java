package dev.ironwright.launcher.cli;

import com.google.gson.JsonObject;

import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.liveness.LivenessReport;
import dev.ironwright.launcher.cli.ModelChoice.Ready;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.json.CheckJson;
import dev.ironwright.launcher.json.CoverageJson;
import dev.ironwright.launcher.json.ErrorJson;
import dev.ironwright.launcher.json.LivenessJson;
import dev.ironwright.launcher.text.CoverageText;

import java.util.Optional;

/// Tells a check to programs: one object on standard output, warnings on standard error.
record CheckJsonOutput(Console console, Given given) implements CheckOutput {

    @Override
    public void begin(Ready ready, CheckRequest request) {
        ready.loaded().warnings().forEach(each -> console.note(each.render()));
    }

    @Override
    public void end(
            Ready ready, LivenessReport found, Optional<JsonObject> trace, Optional<String> note) {
        var report = found.report();
        var json = CheckJson.of(ready.spec(), report, trace);
        LivenessJson.addTo(json, found);
        if (report.verdict() instanceof Verdict.Failed(var mistake, var _)) {
            var sources = Optional.of(ready.loaded().sources());
            json.add("error", ErrorJson.of(mistake, sources));
        }
        if (given.has("--coverage")) {
            json.add("coverage", CoverageJson.of(report));
        }
        var coverage = new CoverageText(report, console.errInk());
        console.note(coverage.warnings());
        note.ifPresent(console::note);
        console.say(json.toString());
    }
}
