package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.launcher.itf.ItfValues;
import dev.ironwright.launcher.tree.Shown;
import dev.ironwright.launcher.tree.Trees;
import dev.ironwright.protocols.Action;

import java.util.List;

/// The specification's behaviour beside a counterexample, as the key `refinement`.
final class RefinementJson {

    private RefinementJson() {}

    /// Null unless a refinement is violated.
    static JsonElement of(Verdict verdict) {
        return verdict instanceof Verdict.Violated violated && violated.beside().isPresent()
                ? of(violated.beside().get())
                : JsonNull.INSTANCE;
    }

    private static JsonObject of(AbstractRun beside) {
        var json = new JsonObject();
        var states = new JsonArray();
        beside.states().forEach(state -> states.add(value(state)));
        json.add("states", states);
        var steps = new JsonArray();
        beside.steps().forEach(step -> steps.add(actions(step)));
        json.add("steps", steps);
        var nearest = new JsonArray();
        beside.nearest().forEach(attempt -> nearest.add(attempt(attempt)));
        json.add("nearest", nearest);
        return json;
    }

    private static JsonObject attempt(AbstractRun.Attempt attempt) {
        var json = new JsonObject();
        json.add("actions", actions(attempt.actions()));
        json.add("after", value(attempt.after()));
        var differences = new JsonArray();
        for (var each : attempt.differences()) {
            var difference = new JsonObject();
            difference.addProperty("field", each.field());
            difference.addProperty("allowed", each.allowed());
            difference.addProperty("found", each.found());
            differences.add(difference);
        }
        json.add("differences", differences);
        return json;
    }

    private static JsonArray actions(List<Action<?>> actions) {
        var json = new JsonArray();
        for (var action : actions) {
            json.add(
                    Shown.call(
                            action.getClass().getSimpleName(),
                            Trees.fields((Record) action).fields()));
        }
        return json;
    }

    private static JsonElement value(Object state) {
        return ItfValues.json(Trees.of(state));
    }
}
