package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import dev.ironwright.explorer.Lasso;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.liveness.ChainReport;
import dev.ironwright.invariants.liveness.Decided;
import dev.ironwright.invariants.liveness.LinkReport;
import dev.ironwright.invariants.liveness.LivenessReport;

import java.util.List;
import java.util.Locale;

/// What came of the claims about behaviours, as the keys `temporal`, `idleFairness` and
/// `lasso`.
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
        json.add("provedBy", texts(claim.provedBy()));
        var chains = new JsonArray();
        claim.chains().forEach(chain -> chains.add(chain(chain)));
        json.add("chains", chains);
        return json;
    }

    private static JsonArray chain(ChainReport chain) {
        var json = new JsonArray();
        chain.links().forEach(link -> json.add(link(link)));
        return json;
    }

    private static JsonObject link(LinkReport link) {
        var json = new JsonObject();
        json.addProperty("link", link.name());
        json.addProperty("helper", link.helper());
        json.addProperty("fairness", link.fairness().orElse(null));
        json.addProperty("timing", link.timing().orElse(null));
        json.addProperty("states", link.states());
        json.addProperty("sound", link.sound());
        var flaws = new JsonArray();
        for (var flaw : link.flaws()) {
            var each = new JsonObject();
            each.addProperty("kind", word(flaw.kind()));
            each.addProperty("what", flaw.what());
            each.addProperty("steps", flaw.trace().length() - 1);
            flaws.add(each);
        }
        json.add("flaws", flaws);
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
        json.addProperty("met", word(duty.how()));
        json.addProperty("state", duty.state());
        return json;
    }

    private static JsonArray texts(List<String> texts) {
        var json = new JsonArray();
        texts.forEach(json::add);
        return json;
    }
}
