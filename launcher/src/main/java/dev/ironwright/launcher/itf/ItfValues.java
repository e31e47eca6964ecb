package dev.ironwright.launcher.itf;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.ironwright.launcher.data.Data;
import dev.ironwright.launcher.data.Datum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Values as ITF writes them: `{"#bigint":"42"}`, `{"#set":[…]}`, `{"#map":[[k,v],…]}`, and so on.
public final class ItfValues {

    private ItfValues() {}

    /// A value as JSON.
    public static JsonElement json(Datum datum) {
        return switch (datum) {
            case Datum.Flag(var value) -> new JsonPrimitive(value);
            case Datum.Whole(var value) -> object("#bigint", new JsonPrimitive(value.toString()));
            case Datum.Text(var value) -> new JsonPrimitive(value);
            case Datum.Fields(var fields, var _) -> {
                var object = new JsonObject();
                fields.forEach((name, value) -> object.add(name, json(value)));
                yield object;
            }
            case Datum.Variant(var tag, var value) -> {
                var object = object("tag", new JsonPrimitive(tag));
                object.add("value", json(value));
                yield object;
            }
            case Datum.Sequence(var elements) -> array(elements);
            case Datum.Tuple(var elements) -> object("#tup", array(elements));
            case Datum.Group(var elements) -> object("#set", array(elements));
            case Datum.Table(var entries) -> object("#map", entries(entries));
            case Datum.Opaque(var text) -> object("#unserializable", new JsonPrimitive(text));
        };
    }

    private static JsonArray array(List<Datum> elements) {
        var array = new JsonArray();
        elements.forEach(element -> array.add(json(element)));
        return array;
    }

    private static JsonArray entries(List<Datum.Entry> entries) {
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
    public static Datum datum(JsonElement json) {
        return switch (json) {
            case JsonPrimitive primitive -> primitive(primitive);
            case JsonArray array -> new Datum.Sequence(data(array));
            case JsonObject object -> object(object);
            case JsonNull _ -> throw new ItfException("a value is not null: value=null");
            default -> throw new ItfException("not a value: value=" + json);
        };
    }

    private static Datum primitive(JsonPrimitive json) {
        if (json.isBoolean()) {
            return new Datum.Flag(json.getAsBoolean());
        }
        return json.isNumber() ? number(json.getAsString()) : new Datum.Text(json.getAsString());
    }

    private static Datum object(JsonObject object) {
        var marked =
                object.entrySet().stream()
                        .flatMap(field -> marked(field.getKey(), field.getValue()).stream())
                        .findFirst();
        if (marked.isPresent()) {
            return marked.get();
        }
        if (object.size() == 2 && object.has("value") && isText(object.get("tag"))) {
            return new Datum.Variant(text(object.get("tag")), datum(object.get("value")));
        }
        var fields = new LinkedHashMap<String, Datum>();
        object.entrySet().forEach(field -> fields.put(field.getKey(), datum(field.getValue())));
        return new Datum.Fields(fields, Optional.empty());
    }

    /// The value of an object whose only field has a name that says what it is.
    private static Optional<Datum> marked(String mark, JsonElement value) {
        return switch (mark) {
            case "#bigint" -> Optional.of(number(text(value)));
            case "#tup" -> Optional.of(new Datum.Tuple(data(array(value))));
            case "#set" -> Optional.of(Data.group(data(array(value))));
            case "#map" -> Optional.of(Data.table(entries(array(value))));
            case "#unserializable" -> Optional.of(new Datum.Opaque(text(value)));
            default -> Optional.empty();
        };
    }

    private static List<Datum> data(JsonArray array) {
        return array.asList().stream().map(ItfValues::datum).toList();
    }

    private static List<Datum.Entry> entries(JsonArray array) {
        var entries = new ArrayList<Datum.Entry>();
        for (var each : array) {
            var pair = array(each);
            if (pair.size() != 2) {
                throw new ItfException("an entry of a map is a key and a value: entry=" + pair);
            }
            entries.add(new Datum.Entry(datum(pair.get(0)), datum(pair.get(1))));
        }
        return entries;
    }

    private static Datum number(String text) {
        try {
            return new Datum.Whole(new BigInteger(text));
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
