package dev.ironwright.launcher.itf;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.ironwright.launcher.tree.Tree;
import dev.ironwright.launcher.tree.Trees;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Values as ITF writes them: `{"#bigint":"42"}`, `{"#set":[…]}`, `{"#map":[[k,v],…]}`, and so on.
public final class ItfValues {

    private ItfValues() {}

    /// A value as JSON.
    public static JsonElement json(Tree tree) {
        return switch (tree) {
            case Tree.Flag(var value) -> new JsonPrimitive(value);
            case Tree.Whole(var value) -> object("#bigint", new JsonPrimitive(value.toString()));
            case Tree.Text(var value) -> new JsonPrimitive(value);
            case Tree.Fields(var fields, var _) -> {
                var object = new JsonObject();
                fields.forEach((name, value) -> object.add(name, json(value)));
                yield object;
            }
            case Tree.Variant(var tag, var value) -> {
                var object = object("tag", new JsonPrimitive(tag));
                object.add("value", json(value));
                yield object;
            }
            case Tree.Sequence(var elements) -> array(elements);
            case Tree.Tuple(var elements) -> object("#tup", array(elements));
            case Tree.Group(var elements) -> object("#set", array(elements));
            case Tree.Table(var entries) -> object("#map", entries(entries));
            case Tree.Opaque(var text) -> object("#unserializable", new JsonPrimitive(text));
        };
    }

    private static JsonArray array(List<Tree> elements) {
        var array = new JsonArray();
        elements.forEach(element -> array.add(json(element)));
        return array;
    }

    private static JsonArray entries(List<Tree.Entry> entries) {
        var array = new JsonArray();
        entries.forEach(entry -> array.add(array(List.of(entry.key(), entry.value()))));
        return array;
    }

    private static JsonObject object(String name, JsonElement value) {
        var object = new JsonObject();
        object.add(name, value);
        return object;
    }

    /// The value that JSON says.
    ///
    /// @throws ItfException when it is not a value of the format
    public static Tree tree(JsonElement json) {
        return switch (json) {
            case JsonPrimitive primitive -> primitive(primitive);
            case JsonArray array -> new Tree.Sequence(trees(array));
            case JsonObject object -> object(object);
            case JsonNull _ -> throw new ItfException("a value is not null: value=null");
            default -> throw new ItfException("not a value: value=" + json);
        };
    }

    private static Tree primitive(JsonPrimitive json) {
        if (json.isBoolean()) {
            return new Tree.Flag(json.getAsBoolean());
        }
        return json.isNumber() ? number(json.getAsString()) : new Tree.Text(json.getAsString());
    }

    private static Tree object(JsonObject object) {
        var marked =
                object.entrySet().stream()
                        .flatMap(field -> marked(field.getKey(), field.getValue()).stream())
                        .findFirst();
        if (marked.isPresent()) {
            return marked.get();
        }
        if (object.size() == 2 && object.has("value") && isText(object.get("tag"))) {
            return new Tree.Variant(text(object.get("tag")), tree(object.get("value")));
        }
        var fields = new LinkedHashMap<String, Tree>();
        object.entrySet().forEach(field -> fields.put(field.getKey(), tree(field.getValue())));
        return new Tree.Fields(fields, Optional.empty());
    }

    /// The value of an object whose only field has a name that says what it is.
    private static Optional<Tree> marked(String mark, JsonElement value) {
        return switch (mark) {
            case "#bigint" -> Optional.of(number(text(value)));
            case "#tup" -> Optional.of(new Tree.Tuple(trees(array(value))));
            case "#set" -> Optional.of(Trees.group(trees(array(value))));
            case "#map" -> Optional.of(Trees.table(entries(array(value))));
            case "#unserializable" -> Optional.of(new Tree.Opaque(text(value)));
            default -> Optional.empty();
        };
    }

    private static List<Tree> trees(JsonArray array) {
        return array.asList().stream().map(ItfValues::tree).toList();
    }

    private static List<Tree.Entry> entries(JsonArray array) {
        var entries = new ArrayList<Tree.Entry>();
        for (var each : array) {
            var pair = array(each);
            if (pair.size() != 2) {
                throw new ItfException("an entry of a map is a key and a value: entry=" + pair);
            }
            entries.add(new Tree.Entry(tree(pair.get(0)), tree(pair.get(1))));
        }
        return entries;
    }

    private static Tree number(String text) {
        try {
            return new Tree.Whole(new BigInteger(text));
        } catch (NumberFormatException _) {
            throw new ItfException("a number is whole: number=" + text);
        }
    }

    private static boolean isText(JsonElement json) {
        return json instanceof JsonPrimitive primitive && primitive.isString();
    }

    static String text(JsonElement json) {
        if (json instanceof JsonPrimitive primitive) {
            return primitive.getAsString();
        }
        throw new ItfException("a text was expected: found=" + json);
    }

    static JsonArray array(JsonElement json) {
        if (json instanceof JsonArray array) {
            return array;
        }
        throw new ItfException("a list was expected: found=" + json);
    }
}
