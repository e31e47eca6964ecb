package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.ironwright.invariants.reduction.Breach;
import dev.ironwright.invariants.reduction.EventLog;
import dev.ironwright.invariants.reduction.IoEvent;
import dev.ironwright.invariants.reduction.Reduction.Reduced;

import java.util.List;

/// The object that `reduce --format json` prints.
public final class ReductionJson {

    private ReductionJson() {}

    /// A log that was reduced.
    public static JsonObject of(String file, EventLog log, Reduced reduced) {
        var json = begun(file, "reduced", log);
        var moves = new JsonArray();
        for (var move : reduced.moves()) {
            var object = new JsonObject();
            object.add("event", EventLogJson.of(move.event()));
            object.addProperty("direction", move.direction());
            object.add("past", events(move.past()));
            moves.add(object);
        }
        json.add("moves", moves);
        var steps = new JsonArray();
        for (var step : reduced.steps()) {
            var object = new JsonObject();
            object.addProperty("host", step.host());
            object.addProperty("step", step.step());
            object.add("events", events(step.events()));
            steps.add(object);
        }
        json.add("steps", steps);
        return json;
    }

    /// A log that breaks the obligation.
    public static JsonObject of(String file, EventLog log, Breach breach) {
        var json = begun(file, "refused", log);
        json.addProperty("rule", breach.rule().label());
        json.add("first", EventLogJson.of(breach.first()));
        json.addProperty("firstPlace", breach.place() + 1);
        json.add("second", EventLogJson.of(breach.second()));
        json.addProperty("secondPlace", breach.otherPlace() + 1);
        return json;
    }

    private static JsonObject begun(String file, String verdict, EventLog log) {
        var json = new JsonObject();
        json.addProperty("file", file);
        json.addProperty("verdict", verdict);
        json.add("events", events(log.events()));
        return json;
    }

    private static JsonArray events(List<IoEvent> events) {
        var json = new JsonArray();
        events.forEach(event -> json.add(EventLogJson.of(event)));
        return json;
    }
}
