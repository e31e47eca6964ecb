package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.ironwright.explorer.Coverage;
import dev.ironwright.explorer.Report;
import dev.ironwright.launcher.text.Warnings;

import java.util.Locale;

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
        var premises = new JsonObject();
        claim.premises().forEach(premises::addProperty);
        json.add("premises", premises);
        return json;
    }

    /// What says nothing, as the key `warnings`.
    public static JsonArray warnings(Report report) {
        var json = new JsonArray();
        for (var warning : Warnings.of(report)) {
            var object = new JsonObject();
            object.addProperty(
                    "kind", warning.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            object.addProperty("of", warning.of());
            object.addProperty("text", warning.text() + ".");
            json.add(object);
        }
        return json;
    }
}
