package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.Forecast;
import dev.ironwright.explorer.PartialOrderUse;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Storage;
import dev.ironwright.explorer.SymmetryUse;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.BrokenClaim;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.launcher.itf.ItfTrace;
import dev.ironwright.launcher.text.ModelWords;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The object that `check --format json` prints. Its keys and their order do not change.
public final class CheckJson {

    private CheckJson() {}

    /// A check that ended with a verdict.
    ///
    /// @param model as named on the command line
    /// @param trace the counterexample in the Informal Trace Format
    public static JsonObject of(String model, Report report, Optional<JsonObject> trace) {
        var json = new JsonObject();
        json.addProperty("model", model);
        json.add("bounds", ItfTrace.bounds(ModelWords.bounds(report.instance())));
        VerdictJson.addTo(json, report.verdict(), report.instance());
        census(json, report.census(), report.symmetry(), report.plan().workers());
        json.addProperty("search", report.plan().order().label());
        order(json, report.partialOrder());
        json.add("refinement", RefinementJson.of(report.verdict()));
        json.add("failures", WhyJson.of(broken(report), report.instance()));
        json.add("warnings", CoverageJson.warnings(report));
        json.add("shrunkFrom", orNull(report.remarks().shrunkFrom()));
        json.add("forecast", orNull(report.remarks().forecast().map(CheckJson::forecast)));
        json.add("trace", orNull(trace));
        return json;
    }

    /// A check that could not begin.
    ///
    /// @param model as named on the command line, when it was named
    public static JsonObject failed(Optional<String> model) {
        var json = new JsonObject();
        json.add("model", orNull(model.map(JsonPrimitive::new)));
        json.add("bounds", ItfTrace.bounds(Map.of()));
        VerdictJson.addFailureTo(json);
        census(json, new Census(0, 0, 0, 0, 0, Duration.ZERO), SymmetryUse.NONE, 0);
        json.add("search", JsonNull.INSTANCE);
        order(json, PartialOrderUse.NONE);
        json.add("refinement", JsonNull.INSTANCE);
        json.add("failures", new JsonArray());
        json.add("warnings", new JsonArray());
        json.add("shrunkFrom", JsonNull.INSTANCE);
        json.add("forecast", JsonNull.INSTANCE);
        json.add("trace", JsonNull.INSTANCE);
        return json;
    }

    private static List<BrokenClaim> broken(Report report) {
        return report.verdict() instanceof Verdict.Violated violated
                ? new StateClaims(report.instance()).broken(violated.trace())
                : List.of();
    }

    private static void census(JsonObject json, Census census, SymmetryUse symmetry, int workers) {
        json.addProperty("distinctStates", census.distinct());
        json.addProperty("generatedStates", census.generated());
        json.addProperty("depth", census.depth());
        json.addProperty("symmetry", symmetry.reduced() ? "on" : "off");
        json.addProperty("symmetryWhy", symmetry.why());
        json.addProperty("hostSteps", census.cells());
        json.addProperty("seconds", seconds(census.elapsed()));
        json.addProperty("workers", workers);
        json.addProperty("collisionProbability", Math.abs(census.collisionProbability()));
        json.addProperty("exact", census.identity() == Storage.Identity.EXACT);
        var footprint = census.footprint();
        json.addProperty("memoryBytes", footprint.memory());
        json.addProperty("setBytes", footprint.set() + footprint.tree());
        json.addProperty("queueBytes", footprint.queue());
        json.addProperty("diskBytes", footprint.disk());
    }

    /// How many states there are in all.
    static JsonObject forecast(Forecast forecast) {
        var json = new JsonObject();
        json.add("states", finite(forecast.states()));
        json.add("low", finite(forecast.low()));
        json.add("high", finite(forecast.high()));
        json.addProperty("share", forecast.share());
        return json;
    }

    /// Null stands for no end in sight.
    private static JsonElement finite(double states) {
        return Double.isInfinite(states)
                ? JsonNull.INSTANCE
                : new JsonPrimitive(Math.round(states));
    }

    private static void order(JsonObject json, PartialOrderUse use) {
        json.addProperty("partialOrder", use.reduced() ? "on" : "off");
        json.addProperty("partialOrderWhy", use.why());
    }

    /// To the millisecond.
    static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    static JsonElement orNull(OptionalInt number) {
        return number.isPresent() ? new JsonPrimitive(number.getAsInt()) : JsonNull.INSTANCE;
    }

    static JsonElement orNull(Optional<? extends JsonElement> json) {
        return json.isPresent() ? json.get() : JsonNull.INSTANCE;
    }
}
