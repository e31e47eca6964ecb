package dev.ironwright.launcher.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.ironwright.explorer.Verdict;
import dev.ironwright.launcher.itf.ItfValues;
import dev.ironwright.launcher.text.ModelWords;
import dev.ironwright.launcher.tree.Trees;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.model.Instance;

import java.util.Optional;

/// A verdict as the keys `verdict`, `complete`, `property` and `tuple`.
final class VerdictJson {

    private VerdictJson() {}

    static void addTo(JsonObject json, Verdict verdict, Instance instance) {
        json.addProperty("verdict", verdict.label());
        json.addProperty("complete", isComplete(verdict));
        json.add("property", orNull(property(verdict)));
        json.add("tuple", tuple(verdict, instance));
    }

    static void addFailureTo(JsonObject json) {
        json.addProperty("verdict", "error");
        json.addProperty("complete", false);
        json.add("property", JsonNull.INSTANCE);
        json.add("tuple", JsonNull.INSTANCE);
    }

    /// True when every state within the bounds was explored.
    private static boolean isComplete(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds _, Verdict.Unreached _, Verdict.NotLive _, Verdict.BrokenLink _ ->
                    true;
            case Verdict.HoldsWithin _, Verdict.Violated _, Verdict.Deadlock _, Verdict.Failed _ ->
                    false;
        };
    }

    /// The claim that is false, or the first goal that is met nowhere.
    private static Optional<String> property(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Violated(var property, var _, var _, var _) -> Optional.of(property);
            case Verdict.NotLive(var property, var _, var _) -> Optional.of(property);
            case Verdict.BrokenLink(var property, var _, var _, var _, var _) ->
                    Optional.of(property);
            case Verdict.Unreached(var goals) -> goals.stream().findFirst();
            case Verdict.Holds _, Verdict.HoldsWithin _, Verdict.Deadlock _, Verdict.Failed _ ->
                    Optional.empty();
        };
    }

    private static JsonElement tuple(Verdict verdict, Instance instance) {
        return switch (verdict) {
            case Verdict.Violated(var _, var claim, var _, var _) -> tuple(claim, instance);
            case Verdict.NotLive(var _, var claim, var _) -> tuple(claim, instance);
            case Verdict.BrokenLink(var _, var claim, var _, var _, var _) ->
                    tuple(claim, instance);
            case Verdict.Holds _,
                    Verdict.HoldsWithin _,
                    Verdict.Unreached _,
                    Verdict.Deadlock _,
                    Verdict.Failed _ ->
                    JsonNull.INSTANCE;
        };
    }

    /// The components by name; a host stands for its state, which the trace ends with.
    static JsonElement tuple(Claim claim, Instance instance) {
        var json = new JsonObject();
        ModelWords.tupleOf(claim, instance)
                .forEach((name, value) -> json.add(name, ItfValues.json(Trees.of(value))));
        return json;
    }

    static JsonElement orNull(Optional<String> text) {
        return text.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
    }
}
