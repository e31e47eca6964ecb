package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import dev.ironwright.explorer.Lasso;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.liveness.Decided;
import dev.ironwright.invariants.liveness.LivenessReport;

import java.util.List;
import java.util.Locale;

/// What came of the claims about behaviours, as the keys `temporal`, `idleFairness` and `lasso`.
public final class LivenessJson {

    private LivenessJson() {}

    /// Adds the keys.
    public static void addTo(JsonObject json, LivenessReport found) {
        var temporal = new JsonArray();
        found.claims().forEach(claim -> temporal.add(claim(claim)));
        json.add("temporal", temporal);
        json.add("idleFairness", texts(found.idle()));
        json.add("lasso", lasso(found.report().verdict()));
    }

    private static JsonObject claim(Decided claim) {
        var json = new JsonObject();
        json.addProperty("claim", claim.claim());
        json.addProperty("outcome", claim.answer().label());
        json.addProperty("tuples", claim.tuples());
        json.add("notes", texts(claim.notes()));
        json.add("unneeded", texts(claim.unneeded()));
        return json;
    }

    /// Null unless what must happen need not.
    private static JsonElement lasso(Verdict verdict) {
        if (!(verdict instanceof Verdict.NotLive(var _, var _, var lasso))) {
            return JsonNull.INSTANCE;
        }
        var json = new JsonObject();
        json.addProperty("loop", lasso.loop());
        json.addProperty("stutters", lasso.stutters());
        var fairness = new JsonArray();
        lasso.duties().forEach(duty -> fairness.add(duty(duty)));
        json.add("fairness", fairness);
        return json;
    }

    private static JsonObject duty(Lasso.Duty duty) {
        var json = new JsonObject();
        json.addProperty("condition", duty.condition());
        json.addProperty("met", duty.how().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.addProperty("state", duty.state());
        return json;
    }

    private static JsonArray texts(List<String> texts) {
        var json = new JsonArray();
        texts.forEach(json::add);
        return json;
    }
}
