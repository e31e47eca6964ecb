package dev.ironwright.launcher.json;

import com.google.gson.JsonObject;

import dev.ironwright.explorer.WalkPlan;
import dev.ironwright.explorer.WalkReport;
import dev.ironwright.launcher.itf.ItfTrace;
import dev.ironwright.launcher.text.ModelWords;
import dev.ironwright.protocols.model.Instance;

import java.util.Optional;

/// The object that `simulate --format json` prints.
public final class SimulationJson {

    private SimulationJson() {}

    /// A simulation that ended.
    ///
    /// @param model as named on the command line
    /// @param trace the walk that ended badly, in the Informal Trace Format
    public static JsonObject of(
            String model, Instance instance, WalkReport report, Optional<JsonObject> trace) {
        var json = new JsonObject();
        json.addProperty("model", model);
        json.add("bounds", ItfTrace.bounds(ModelWords.bounds(instance)));
        VerdictJson.addTo(json, report.verdict(), instance);
        json.addProperty("seed", report.plan().seed());
        json.addProperty("walks", report.lengths().walks());
        json.addProperty("steps", report.lengths().steps());
        var lengths = new JsonObject();
        lengths.addProperty("shortest", report.lengths().shortest());
        lengths.addProperty("mean", report.lengths().mean());
        lengths.addProperty("longest", report.lengths().longest());
        json.add("lengths", lengths);
        json.addProperty("seconds", CheckJson.seconds(report.elapsed()));
        json.addProperty("guided", report.plan().choice() == WalkPlan.Choice.GUIDED);
        json.add("reach", reach(report.reach()));
        json.add("shrunkFrom", CheckJson.orNull(report.shrunkFrom()));
        json.add("trace", CheckJson.orNull(trace));
        return json;
    }

    private static JsonObject reach(WalkReport.Reach reach) {
        var json = new JsonObject();
        json.addProperty("hostStates", reach.hostStates());
        json.addProperty("localSteps", reach.localSteps());
        var actions = new JsonObject();
        reach.actions().forEach(actions::addProperty);
        json.add("actions", actions);
        return json;
    }
}
