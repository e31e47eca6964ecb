package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.ironwright.explorer.Coverage;
import dev.ironwright.explorer.Report;
import dev.ironwright.invariants.reduction.Totality;
import dev.ironwright.launcher.text.Warnings;

import java.util.Locale;

/// What of a model was exercised, as the key `coverage`.
public final class CoverageJson {

    private CoverageJson() {}

    /// The actions and claims with their counts.
    public static JsonObject of(Report report) {
        var coverage = report.coverage();
        var actions = new JsonArray();
        coverage.actions().forEach(action -> actions.add(of(action)));
        var claims = new JsonArray();
        coverage.claims().forEach(claim -> claims.add(of(claim)));
        var json = new JsonObject();
        json.add("actions", actions);
        json.add("claims", claims);
        var totality = new JsonArray();
        Totality.of(report).forEach(action -> totality.add(of(action)));
        json.add("totality", totality);
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

    private static JsonObject of(Totality action) {
        var skips = new JsonObject();
        action.skips().forEach(skips::addProperty);
        var json = new JsonObject();
        json.addProperty("action", action.action());
        json.addProperty("total", action.total());
        json.addProperty("cells", action.cells());
        json.addProperty("moves", action.moves());
        json.addProperty("stutters", action.stays());
        json.add("skips", skips);
        json.addProperty("order", action.reducibility().words());
        json.addProperty("reducible", action.reducibility().refusal().isEmpty());
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
