package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.ironwright.explorer.Shares;
import dev.ironwright.invariants.Estimate;
import dev.ironwright.invariants.Growth;
import dev.ironwright.launcher.itf.ItfTrace;
import dev.ironwright.launcher.text.ModelWords;
import dev.ironwright.protocols.model.Instance;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The object that `estimate --format json` prints.
public final class EstimateJson {

    private EstimateJson() {}

    /// The object.
    ///
    /// @param model as named on the command line
    /// @param growths by how much each bound multiplies the states
    public static JsonObject of(
            String model, Instance instance, Estimate estimate, List<Growth> growths) {
        var json = new JsonObject();
        json.addProperty("model", model);
        json.add("bounds", ItfTrace.bounds(ModelWords.bounds(instance)));
        json.addProperty("complete", estimate.complete());
        json.addProperty("distinctStates", estimate.census().distinct());
        json.addProperty("depth", estimate.census().depth());
        json.add("forecast", CheckJson.orNull(estimate.forecast().map(CheckJson::forecast)));
        json.add("factors", factors(growths));
        json.add("contributions", contributions(estimate.contributions()));
        json.add("hosts", hosts(estimate.shares().hosts()));
        json.add("messages", counts(estimate.shares().messages()));
        json.add("channels", counts(estimate.shares().channels()));
        json.add("unmentioned", CheckJson.orNull(estimate.unmentioned().map(EstimateJson::texts)));
        return json;
    }

    private static JsonObject factors(List<Growth> growths) {
        var json = new JsonObject();
        for (var growth : growths) {
            var one = new JsonObject();
            one.addProperty("to", growth.to());
            one.add("factor", orNull(growth.factor()));
            one.add("states", orNull(growth.states()));
            json.add(growth.bound(), one);
        }
        return json;
    }

    private static JsonElement orNull(OptionalDouble number) {
        return number.isPresent() ? new JsonPrimitive(number.getAsDouble()) : JsonNull.INSTANCE;
    }

    private static JsonObject contributions(List<Estimate.Contribution> all) {
        var json = new JsonObject();
        all.forEach(each -> json.addProperty(each.part(), each.factor()));
        return json;
    }

    private static JsonObject hosts(List<Shares.Host> hosts) {
        var json = new JsonObject();
        for (var host : hosts) {
            var one = new JsonObject();
            one.addProperty("states", host.states());
            one.add("fields", counts(host.fields()));
            json.add(host.id().toString(), one);
        }
        return json;
    }

    private static JsonObject counts(Map<String, Long> counts) {
        var json = new JsonObject();
        counts.forEach(json::addProperty);
        return json;
    }

    private static JsonArray texts(List<String> texts) {
        var array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
