package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.scenario.Line;
import dev.ironwright.invariants.scenario.Replayed;
import dev.ironwright.invariants.scenario.Scenario;
import dev.ironwright.invariants.scenario.Ways.Way;
import dev.ironwright.launcher.itf.ItfTrace;
import dev.ironwright.launcher.text.ModelWords;
import dev.ironwright.protocols.model.Instance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The object that `scenario --format json` prints. Its keys and their order do not change.
public final class ScenarioJson {

    private ScenarioJson() {}

    /// A scenario that was replayed.
    ///
    /// @param way what became of the search for a way on, when one was wanted
    /// @param trace all steps in the Informal Trace Format
    public static JsonObject of(
            Replayed replayed, Optional<Way> way, Instance instance, Optional<JsonObject> trace) {
        var scenario = replayed.scenario();
        var json = new JsonObject();
        json.addProperty("title", scenario.title());
        json.addProperty("story", scenario.story());
        json.addProperty("model", scenario.model());
        json.add("bounds", ItfTrace.bounds(ModelWords.bounds(instance)));
        json.addProperty("passed", replayed.passed());
        json.add("steps", texts(plays(scenario.lines())));
        json.add("notes", notes(replayed.notes()));
        json.add("checks", checks(replayed.checks()));
        json.add("problems", texts(replayed.problems()));
        json.add("way", CheckJson.orNull(way.map(it -> way(it, instance))));
        json.add("trace", CheckJson.orNull(trace));
        return json;
    }

    private static List<String> plays(List<Line> lines) {
        return lines.stream().filter(Line.Play.class::isInstance).map(Line::toString).toList();
    }

    private static JsonArray notes(List<Replayed.Told> notes) {
        var array = new JsonArray();
        for (var note : notes) {
            var json = new JsonObject();
            json.addProperty("after", note.position());
            json.addProperty("text", note.line().text());
            array.add(json);
        }
        return array;
    }

    private static JsonArray checks(List<Replayed.Asked> checks) {
        var array = new JsonArray();
        for (var check : checks) {
            var json = new JsonObject();
            json.addProperty("after", check.position());
            json.addProperty("assertion", check.line().assertion().toString());
            json.addProperty("passed", check.passed());
            json.add("found", CheckJson.orNull(check.found().map(JsonPrimitive::new)));
            array.add(json);
        }
        return array;
    }

    private static JsonObject way(Way way, Instance instance) {
        var json = new JsonObject();
        json.addProperty("found", way instanceof Way.Found);
        json.addProperty("complete", way instanceof Way.None);
        json.add("steps", texts(steps(way, instance)));
        return json;
    }

    private static List<String> steps(Way way, Instance instance) {
        return way instanceof Way.Found(Trace trace, var _)
                ? plays(Scenario.steps(instance, trace))
                : List.of();
    }

    private static JsonArray texts(Collection<String> texts) {
        var array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
