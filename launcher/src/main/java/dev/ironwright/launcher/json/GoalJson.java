package dev.ironwright.launcher.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.ironwright.invariants.scenario.Ways.Way;
import dev.ironwright.launcher.itf.ItfTrace;
import dev.ironwright.launcher.text.ModelWords;
import dev.ironwright.protocols.model.Instance;

import java.util.Optional;

/// The object that `check --goal NAME --format json` prints.
public final class GoalJson {

    private GoalJson() {}

    /// A search for a goal that ended.
    ///
    /// @param model as named on the command line
    /// @param trace the way to the goal in the Informal Trace Format
    public static JsonObject of(
            String model, Instance instance, String goal, Way way, Optional<JsonObject> trace) {
        var json = new JsonObject();
        json.addProperty("model", model);
        json.add("bounds", ItfTrace.bounds(ModelWords.bounds(instance)));
        json.addProperty("goal", goal);
        json.addProperty("verdict", verdict(way));
        json.addProperty("complete", way instanceof Way.None);
        json.add("steps", steps(way));
        json.add("trace", CheckJson.orNull(trace));
        return json;
    }

    private static String verdict(Way way) {
        return switch (way) {
            case Way.Found _ -> "reached";
            case Way.None _ -> "unreached";
            case Way.Unknown _ -> "unknown";
            case Way.Failed _ -> "error";
        };
    }

    private static JsonElement steps(Way way) {
        return way instanceof Way.Found(var trace, var _)
                ? new JsonPrimitive(trace.length() - 1)
                : JsonNull.INSTANCE;
    }
}
