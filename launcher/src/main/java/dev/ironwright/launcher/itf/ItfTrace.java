package dev.ironwright.launcher.itf;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.ironwright.launcher.console.Version;
import dev.ironwright.launcher.tree.Event;
import dev.ironwright.launcher.tree.Snapshot;
import dev.ironwright.launcher.tree.Story;
import dev.ironwright.launcher.tree.Tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a trace in the Informal Trace Format.
///
/// The variables are `hosts`, a map from names to states, `network`, and `shared`, `ghost` and
/// `environment` where the model has them. What happened before a state is in its `#meta`.
public final class ItfTrace {

    private static final String DESCRIPTION = "https://apalache-mc.org/docs/adr/015adr-trace.html";
    private static final String TOOL = "Ironwright";

    private ItfTrace() {}

    /// The whole trace as one JSON object.
    public static JsonObject json(Origin origin, Story story) {
        var json = new JsonObject();
        json.add("#meta", meta(origin));
        var vars = new JsonArray();
        variables(story.initial()).keySet().forEach(vars::add);
        json.add("vars", vars);
        var states = new JsonArray();
        states.add(state(meta(0), story.initial()));
        for (var moment : story.later()) {
            states.add(state(meta(states.size(), moment.event()), moment.after()));
        }
        json.add("states", states);
        return json;
    }

    private static JsonObject meta(Origin origin) {
        var meta = new JsonObject();
        meta.addProperty("format", "ITF");
        meta.addProperty("format-description", DESCRIPTION);
        meta.addProperty("description", "Created by " + TOOL + " " + Version.NUMBER);
        meta.addProperty("tool", TOOL);
        meta.addProperty("version", Version.NUMBER);
        meta.addProperty("model", origin.model());
        meta.add("variant", orNull(origin.variant()));
        meta.add("bounds", bounds(origin.bounds()));
        meta.addProperty("network", origin.network().label());
        meta.addProperty("verdict", origin.verdict());
        meta.add("property", orNull(origin.property()));
        return meta;
    }

    /// Bounds as plain JSON: numbers, booleans, texts, and lists of them.
    public static JsonObject bounds(Map<String, Object> bounds) {
        var json = new JsonObject();
        bounds.forEach((name, value) -> json.add(name, bound(value)));
        return json;
    }

    private static JsonElement bound(Object value) {
        return switch (value) {
            case Number number -> new JsonPrimitive(number);
            case Boolean flag -> new JsonPrimitive(flag);
            case List<?> list -> {
                var array = new JsonArray();
                list.forEach(element -> array.add(bound(element)));
                yield array;
            }
            case Enum<?> constant -> new JsonPrimitive(constant.name());
            default -> new JsonPrimitive(value.toString());
        };
    }

    private static JsonElement orNull(Optional<String> text) {
        return text.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
    }

    static JsonObject state(JsonObject meta, Snapshot snapshot) {
        var json = new JsonObject();
        json.add("#meta", meta);
        variables(snapshot).forEach(json::add);
        return json;
    }

    /// The variables of a state as JSON, by name.
    static Map<String, JsonElement> variables(Snapshot snapshot) {
        var variables = new LinkedHashMap<String, JsonElement>();
        variables.put("hosts", hosts(snapshot));
        variables.put("network", ItfValues.json(snapshot.network()));
        snapshot.shared().ifPresent(shared -> variables.put("shared", ItfValues.json(shared)));
        snapshot.ghost().ifPresent(ghost -> variables.put("ghost", ItfValues.json(ghost)));
        snapshot.environment().ifPresent(it -> variables.put("environment", ItfValues.json(it)));
        return variables;
    }

    /// In the order of the setup, which a reader may rely on and a set of keys would lose.
    private static JsonElement hosts(Snapshot snapshot) {
        return ItfValues.json(
                new Tree.Table(
                        snapshot.hosts().entrySet().stream()
                                .map(host ->
                                        new Tree.Entry(
                                                new Tree.Text(host.getKey()), host.getValue()))
                                .toList()));
    }

    private static JsonObject meta(int index) {
        var meta = new JsonObject();
        meta.addProperty("index", index);
        return meta;
    }

    static JsonObject meta(int index, Event event) {
        var meta = meta(index);
        switch (event) {
            case Event.Taken(var host, var action, var parameters, var received, var sent) -> {
                meta.addProperty("action", action);
                meta.add("params", ItfValues.json(new Tree.Fields(parameters, Optional.empty())));
                meta.add("host", orNull(host));
                meta.add("received", received.map(ItfValues::json).orElse(JsonNull.INSTANCE));
                meta.add("sent", ItfValues.json(new Tree.Sequence(sent)));
            }
            case Event.Dropped(var packet, var position) -> {
                meta.addProperty("environment", "drop");
                meta.add("packet", ItfValues.json(packet));
                meta.addProperty("position", position);
            }
            case Event.Happened(var kind, var about) -> {
                meta.addProperty("environment", kind);
                about.forEach((name, what) -> meta.add(name, ItfValues.json(what)));
            }
            case Event.Untold() -> {}
        }
        return meta;
    }
}
