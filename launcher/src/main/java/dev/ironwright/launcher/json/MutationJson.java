package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.ironwright.launcher.itf.ItfTrace;
import dev.ironwright.launcher.mutation.Fate;
import dev.ironwright.launcher.mutation.MutationReport;
import dev.ironwright.launcher.mutation.Trial;
import dev.ironwright.launcher.text.ModelWords;

import java.util.List;
import java.util.Optional;

/// The object that `mutate --format json` prints.
public final class MutationJson {

    private MutationJson() {}

    /// What became of a model's mutants.
    ///
    /// @param model as named on the command line
    public static JsonObject of(String model, MutationReport report) {
        var json = new JsonObject();
        json.addProperty("model", model);
        json.add("bounds", ItfTrace.bounds(ModelWords.bounds(report.original().instance())));
        VerdictJson.addTo(json, report.original().verdict(), report.original().instance());
        json.addProperty("distinctStates", report.original().census().distinct());
        json.addProperty("score", report.score());
        json.addProperty("killed", report.killed().size());
        json.addProperty("survived", report.survived().size());
        json.addProperty("stopped", report.stopped().size());
        json.addProperty("sameBehaviour", report.same().size());
        json.addProperty("uncompilable", report.uncompilable().size());
        json.addProperty("untried", report.mutants() - report.trials().size());
        json.add("kills", kills(report));
        var mutants = new JsonArray();
        report.trials().forEach(trial -> mutants.add(trial(trial)));
        json.add("mutants", mutants);
        return json;
    }

    private static JsonObject kills(MutationReport report) {
        var kills = new JsonObject();
        report.kills()
                .forEach((killer, mutants) -> {
                    var ids = new JsonArray();
                    mutants.forEach(mutant -> ids.add(mutant.id()));
                    kills.add(killer, ids);
                });
        return kills;
    }

    private static JsonObject trial(Trial trial) {
        var mutant = trial.mutant();
        var json = new JsonObject();
        json.addProperty("id", mutant.id());
        json.addProperty("kind", mutant.kind().label());
        json.addProperty("where", mutant.where());
        json.addProperty("what", mutant.what());
        json.addProperty("file", mutant.place().file());
        json.addProperty("line", mutant.place().line());
        json.add("diff", texts(mutant.diff()));
        json.addProperty("fate", trial.fate().label());
        json.add("killedBy", texts(trial.fate().killers()));
        json.add("steps", steps(trial.fate()));
        json.add("message", VerdictJson.orNull(message(trial.fate())));
        return json;
    }

    private static JsonElement steps(Fate fate) {
        return switch (fate) {
            case Fate.ByClaim(var _, int steps) -> new JsonPrimitive(steps);
            case Fate.ByDeadlock(int steps) -> new JsonPrimitive(steps);
            case Fate.ByGoal _, Fate.ByMistake _ -> JsonNull.INSTANCE;
            case Fate.Survived _, Fate.Same _, Fate.Stopped _, Fate.Uncompilable _ ->
                    JsonNull.INSTANCE;
        };
    }

    private static Optional<String> message(Fate fate) {
        return switch (fate) {
            case Fate.ByMistake(var mistake) -> Optional.of(mistake.what());
            case Fate.Uncompilable(var error) -> Optional.of(error);
            case Fate.ByClaim _, Fate.ByDeadlock _, Fate.ByGoal _ -> Optional.empty();
            case Fate.Survived _, Fate.Same _, Fate.Stopped _ -> Optional.empty();
        };
    }

    private static JsonArray texts(List<String> texts) {
        var json = new JsonArray();
        texts.forEach(json::add);
        return json;
    }
}
