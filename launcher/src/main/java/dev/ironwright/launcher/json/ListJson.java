package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.ironwright.launcher.itf.ItfTrace;
import dev.ironwright.launcher.text.ModelWords;
import dev.ironwright.protocols.loader.Library;
import dev.ironwright.protocols.model.Model;

import java.util.List;
import java.util.Map;

/// The object that `list --format json` prints.
public final class ListJson {

    private ListJson() {}

    /// The models of a library.
    public static JsonObject of(List<Library.Entry> entries) {
        var models = new JsonArray();
        entries.forEach(entry -> models.add(model(entry)));
        var json = new JsonObject();
        json.add("models", models);
        return json;
    }

    private static JsonObject model(Library.Entry entry) {
        var model = Model.of(entry.type());
        var json = new JsonObject();
        json.addProperty("name", entry.name());
        json.addProperty("summary", entry.summary());
        json.add("bounds", ItfTrace.bounds(defaults(model)));
        json.add(
                "variants",
                texts(
                        entry.variants().stream()
                                .map(variant -> entry.name() + ":" + variant.name())
                                .toList()));
        json.add("claims", texts(ModelWords.properties(model)));
        return json;
    }

    private static Map<String, Object> defaults(Model model) {
        return model.bounds().values(model.bounds().read(Map.of()));
    }

    private static JsonArray texts(List<String> texts) {
        var json = new JsonArray();
        texts.forEach(json::add);
        return json;
    }
}
