package dev.ironwright.launcher.itf;

import com.google.common.collect.ImmutableMap;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import dev.ironwright.launcher.tree.Event;
import dev.ironwright.launcher.tree.Snapshot;
import dev.ironwright.launcher.tree.Story;
import dev.ironwright.launcher.tree.Tree;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A trace read from a file of ours.
///
/// @param settings the bounds it was found with, as written on the command line
/// @param network the label of the network, when the file says it
/// @param verdict the verdict that it shows, such as `violated MutualExclusion`
public record ItfFile(
        Story story,
        Optional<String> model,
        Map<String, String> settings,
        Optional<String> network,
        Optional<String> verdict) {

    /// Reads a trace.
    ///
    /// @throws ItfException when it is none, or has other variables than our traces have
    public static ItfFile read(String text) {
        var json = parse(text);
        var meta = json.get("#meta") instanceof JsonObject object ? object : new JsonObject();
        var property = string(meta, "property").map(name -> " " + name).orElse("");
        return new ItfFile(
                story(ItfValues.array(required(json, "states"))),
                string(meta, "model")
                        .map(name -> string(meta, "variant").map(v -> name + ":" + v).orElse(name)),
                settings(meta.get("bounds")),
                string(meta, "network"),
                string(meta, "verdict").map(verdict -> verdict + property));
    }

    /// The text of a file: one line for each state, so that two traces can be compared by lines.
    public static String text(JsonObject trace) {
        var text = new StringBuilder("{\n");
        text.append("  \"#meta\": ").append(trace.get("#meta")).append(",\n");
        text.append("  \"vars\": ").append(trace.get("vars")).append(",\n");
        if (trace.has("loop")) {
            text.append("  \"loop\": ").append(trace.get("loop")).append(",\n");
        }
        text.append(
                ItfValues.array(trace.get("states")).asList().stream()
                        .map(JsonElement::toString)
                        .collect(
                                Collectors.joining(
                                        ",\n    ", "  \"states\": [\n    ", "\n  ]\n}\n")));
        return text.toString();
    }

    private static JsonObject parse(String text) {
        try {
            if (JsonParser.parseString(text) instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException e) {
            throw new ItfException("a trace is a JSON object: " + e.getMessage(), e);
        }
        throw new ItfException("a trace is a JSON object");
    }

    private static Story story(JsonArray states) {
        if (states.isEmpty()) {
            throw new ItfException("a trace has at least one state: states=0");
        }
        var later = new ArrayList<Story.Moment>();
        for (var json : states.asList().subList(1, states.size())) {
            later.add(new Story.Moment(event(object(json)), snapshot(object(json))));
        }
        return new Story(snapshot(object(states.get(0))), later);
    }

    /// The state as it comes back from a file, for comparing it with one that did.
    static Snapshot reread(Snapshot snapshot) {
        return snapshot(ItfTrace.state(new JsonObject(), snapshot));
    }

    /// The event as it comes back from a file.
    static Event reread(Event event) {
        var state = new JsonObject();
        state.add("#meta", ItfTrace.meta(0, event));
        return event(state);
    }

    private static Snapshot snapshot(JsonObject state) {
        return new Snapshot(
                hosts(required(state, "hosts")),
                ItfValues.tree(required(state, "network")),
                Optional.ofNullable(state.get("shared")).map(ItfValues::tree),
                Optional.ofNullable(state.get("ghost")).map(ItfValues::tree),
                Optional.ofNullable(state.get("environment")).map(ItfValues::tree));
    }

    private static Map<String, Tree> hosts(JsonElement json) {
        var hosts = ImmutableMap.<String, Tree>builder();
        for (var each : ItfValues.array(required(object(json), "#map"))) {
            var entry = ItfValues.array(each);
            if (entry.size() != 2) {
                throw new ItfException("a host has a name and a state: found=" + entry);
            }
            hosts.put(ItfValues.text(entry.get(0)), ItfValues.tree(entry.get(1)));
        }
        return hosts.buildKeepingLast();
    }

    private static Event event(JsonObject state) {
        var meta = state.get("#meta") instanceof JsonObject object ? object : new JsonObject();
        var kind = string(meta, "environment").orElse("drop");
        if (!kind.equals("drop")) {
            var about = new LinkedHashMap<>(parameters(meta));
            about.keySet().removeAll(List.of("index", "environment"));
            return new Event.Happened(kind, about);
        }
        if (meta.get("packet") instanceof JsonObject packet) {
            var position = meta.get("position") instanceof JsonPrimitive number ? number : null;
            return new Event.Dropped(
                    ItfValues.tree(packet), position == null ? 0 : position.getAsInt());
        }
        return string(meta, "action")
                .<Event>map(action ->
                        new Event.Taken(
                                string(meta, "host"),
                                action,
                                parameters(meta.get("params")),
                                present(meta.get("received")).map(ItfValues::tree),
                                sent(meta.get("sent"))))
                .orElseGet(Event.Untold::new);
    }

    private static Map<String, Tree> parameters(@Nullable JsonElement json) {
        var parameters = ImmutableMap.<String, Tree>builder();
        if (json instanceof JsonObject object) {
            object.entrySet()
                    .forEach(
                            each -> parameters.put(each.getKey(), ItfValues.tree(each.getValue())));
        }
        return parameters.buildKeepingLast();
    }

    private static List<Tree> sent(@Nullable JsonElement json) {
        return json instanceof JsonArray array
                ? array.asList().stream().map(ItfValues::tree).toList()
                : List.of();
    }

    private static Map<String, String> settings(@Nullable JsonElement json) {
        var settings = ImmutableMap.<String, String>builder();
        if (json instanceof JsonObject bounds) {
            bounds.entrySet()
                    .forEach(bound -> settings.put(bound.getKey(), setting(bound.getValue())));
        }
        return settings.buildKeepingLast();
    }

    private static String setting(JsonElement json) {
        return json instanceof JsonArray list
                ? list.asList().stream().map(ItfValues::text).collect(Collectors.joining(","))
                : ItfValues.text(json);
    }

    private static Optional<String> string(JsonObject json, String name) {
        return present(json.get(name)).map(ItfValues::text);
    }

    private static Optional<JsonElement> present(@Nullable JsonElement json) {
        return Optional.ofNullable(json).filter(value -> !value.isJsonNull());
    }

    private static JsonElement required(JsonObject json, String name) {
        var found = json.get(name);
        if (found == null) {
            throw new ItfException(
                    "not a trace of ours: missing=%s found=%s".formatted(name, json.keySet()));
        }
        return found;
    }

    private static JsonObject object(JsonElement json) {
        if (json instanceof JsonObject object) {
            return object;
        }
        throw new ItfException("an object was expected: found=" + json);
    }
}
