package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.ironwright.explorer.Coverage;

/// What of a model was exercised, as the key `coverage`.
public final class CoverageJson {

    private CoverageJson() {}

    /// The actions and claims with their counts.
    public static JsonObject of(Coverage coverage) {
        var actions = new JsonArray();
        coverage.actions().forEach(action -> actions.add(of(action)));
        var claims = new JsonArray();
        coverage.claims().forEach(claim -> claims.add(of(claim)));
        var json = new JsonObject();
        json.add("actions", actions);
        json.add("claims", claims);
        return json;
    }

    private static JsonObject of(Coverage.ActionCoverage action) {
        var skipped = new JsonObject();
        action.skipped().forEach(skipped::addProperty);
        var json = new JsonObject();
        json.addProperty("action", action.action());
        json.addProperty("enabled", action.enabled());
        json.addProperty("newStates", action.fresh());
        json.add("skipped", skipped);
        return json;
    }

    private static JsonObject of(Coverage.ClaimCoverage claim) {
        var json = new JsonObject();
        json.addProperty("claim", claim.claim());
        json.addProperty("tuples", claim.tuples());
        return json;
    }
}
