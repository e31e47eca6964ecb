package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.ironwright.invariants.BrokenClaim;
import dev.ironwright.invariants.Why;
import dev.ironwright.launcher.itf.ItfValues;
import dev.ironwright.launcher.tree.Trees;
import dev.ironwright.protocols.history.History.Event;
import dev.ironwright.protocols.model.Instance;

import java.util.List;
import java.util.Locale;

/// Every claim that is false at the end of a counterexample, as the key `failures`.
public final class WhyJson {

    private WhyJson() {}

    /// Each claim with the tuples of which it is false, and why.
    public static JsonArray of(List<BrokenClaim> broken, Instance instance) {
        var json = new JsonArray();
        for (var claim : broken) {
            var tuples = new JsonArray();
            claim.tuples().forEach(failing -> tuples.add(tuple(failing, instance)));
            var object = new JsonObject();
            object.addProperty("property", claim.property());
            object.addProperty("count", claim.count());
            object.add("tuples", tuples);
            json.add(object);
        }
        return json;
    }

    private static JsonObject tuple(BrokenClaim.FailingTuple failing, Instance instance) {
        var json = new JsonObject();
        json.add("tuple", VerdictJson.tuple(failing.tuple(), instance));
        switch (failing.why()) {
            case Why.Plainly() -> {}
            case Why.ByParts(var parts) -> json.add("parts", parts(parts));
            case Why.WrongWitness(var chosen, var other) -> {
                chosen.ifPresent(it -> json.add("chosen", value(it)));
                json.add("witness", value(other));
            }
            case Why.NoWitness(var chosen, var candidates) -> {
                chosen.ifPresent(it -> json.add("chosen", value(it)));
                json.addProperty("candidates", candidates);
            }
            case Why.NoOrder order -> json.add("history", history(order));
        }
        return json;
    }

    private static JsonArray parts(List<Why.PartVerdict> parts) {
        var json = new JsonArray();
        for (var part : parts) {
            var object = new JsonObject();
            object.addProperty("name", part.name());
            object.addProperty(
                    "answer", part.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.add(object);
        }
        return json;
    }

    private static JsonObject history(Why.NoOrder order) {
        var events = new JsonArray();
        order.events().forEach(event -> events.add(event(event)));
        var executed = new JsonArray();
        for (var each : order.order()) {
            var object = new JsonObject();
            object.addProperty("client", each.client());
            object.add("call", value(each.call()));
            object.add("result", value(each.result()));
            executed.add(object);
        }
        var possible = new JsonArray();
        order.possible().forEach(it -> possible.add(value(it)));
        var json = new JsonObject();
        json.addProperty("clients", order.clients());
        json.add("events", events);
        json.addProperty("explained", order.explained());
        json.add("order", executed);
        json.add("state", value(order.state()));
        json.add("possible", possible);
        return json;
    }

    private static JsonObject event(Event event) {
        var json = new JsonObject();
        json.addProperty("client", event.client());
        json.add("call", value(event.call()));
        if (event instanceof Event.Returned(var _, var _, var result)) {
            json.add("result", value(result));
        }
        return json;
    }

    private static JsonElement value(Object value) {
        return ItfValues.json(Trees.of(value));
    }
}
