package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.ironwright.protocols.loader.Diagnostic;
import dev.ironwright.protocols.loader.Sources;
import dev.ironwright.protocols.model.Mistake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What went wrong, as the key `error`; places that are not known are null.
public final class ErrorJson {

    private ErrorJson() {}

    /// A modeller's mistake.
    ///
    /// @param sources the text of the model, when it was loaded so far
    public static JsonObject of(Mistake mistake, Optional<Sources> sources) {
        var kind = mistake.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var json = of(kind, mistake.what());
        var site = mistake.site();
        sources.flatMap(text -> text.locate(site))
                .ifPresent(span -> {
                    json.addProperty("file", span.file().name());
                    json.addProperty("line", span.firstLine());
                });
        json.add("action", VerdictJson.orNull(site.action()));
        json.add("state", VerdictJson.orNull(site.state()));
        json.addProperty("usualCause", mistake.usualCause());
        return json;
    }

    /// Anything else.
    public static JsonObject of(String kind, String message) {
        var json = new JsonObject();
        json.addProperty("kind", kind);
        json.addProperty("message", message);
        for (var name : List.of("file", "line", "column", "action", "state", "usualCause")) {
            json.add(name, JsonNull.INSTANCE);
        }
        return json;
    }

    /// Each of a modeller's mistakes.
    public static JsonArray of(List<Mistake> mistakes, Optional<Sources> sources) {
        var json = new JsonArray();
        mistakes.forEach(each -> json.add(of(each, sources)));
        return json;
    }

    /// Each error of a source that does not compile.
    public static JsonArray ofTexts(List<Diagnostic> diagnostics) {
        var json = new JsonArray();
        diagnostics.forEach(each -> json.add(of(each)));
        return json;
    }

    private static JsonObject of(Diagnostic diagnostic) {
        var json = new JsonObject();
        json.addProperty("file", diagnostic.file());
        json.add("line", known(diagnostic.line()));
        json.add("column", known(diagnostic.column()));
        json.addProperty("message", diagnostic.message());
        json.addProperty("sourceLine", diagnostic.sourceLine());
        return json;
    }

    /// The place of the first of several errors.
    public static void addPlace(JsonObject json, Diagnostic diagnostic) {
        json.addProperty("file", diagnostic.file());
        json.add("line", known(diagnostic.line()));
        json.add("column", known(diagnostic.column()));
    }

    private static JsonElement known(int number) {
        return number > 0 ? new JsonPrimitive(number) : JsonNull.INSTANCE;
    }
}
