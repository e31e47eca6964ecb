package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.induction.Answer;
import dev.ironwright.invariants.induction.Counterexample;
import dev.ironwright.invariants.induction.InductionReport;
import dev.ironwright.invariants.induction.Matter;
import dev.ironwright.invariants.induction.Reach;
import dev.ironwright.launcher.itf.ItfTrace;
import dev.ironwright.launcher.itf.ItfValues;
import dev.ironwright.launcher.itf.Origin;
import dev.ironwright.launcher.text.ModelWords;
import dev.ironwright.launcher.tree.Story;
import dev.ironwright.launcher.tree.Trees;
import dev.ironwright.protocols.Claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The object that `induct --format json` prints.
public final class InductionJson {

    private final String model;
    private final InductionReport report;

    private InductionJson(String model, InductionReport report) {
        this.model = model;
        this.report = report;
    }

    /// What was found out.
    ///
    /// @param model as named on the command line
    public static JsonObject of(String model, InductionReport report) {
        return new InductionJson(model, report).json();
    }

    private JsonObject json() {
        var json = new JsonObject();
        json.addProperty("model", model);
        json.add("bounds", ItfTrace.bounds(ModelWords.bounds(report.instance())));
        json.addProperty("verdict", report.verdict());
        json.addProperty("complete", !report.verdict().equals("unknown") && !report.cancelled());
        var sizes = new JsonObject();
        report.sizes().forEach(size -> sizes.addProperty(size.what(), size.values()));
        json.add("sizes", sizes);
        json.addProperty("typeCorrectStates", report.states().toString());
        json.add("initiation", array(report.initiation(), this::initiation));
        json.add("matrix", array(report.matrix(), this::consecution));
        json.add("implications", array(report.implications(), this::implication));
        json.addProperty("problems", report.problems());
        json.addProperty("seconds", CheckJson.seconds(report.elapsed()));
        return json;
    }

    private static <T> JsonArray array(
            Collection<T> all, java.util.function.Function<T, JsonElement> element) {
        var array = new JsonArray();
        all.forEach(each -> array.add(element.apply(each)));
        return array;
    }

    private JsonObject initiation(InductionReport.Initiation each) {
        var json = new JsonObject();
        json.addProperty("invariant", each.invariant());
        json.addProperty("answer", each.failure().isEmpty() ? "holds" : "broken");
        json.add("tuple", each.failure().map(f -> tuple(f.tuple())).orElse(JsonNull.INSTANCE));
        json.add(
                "trace",
                each.failure()
                        .<JsonElement>map(
                                f -> itf(new Trace(f.state(), List.of()), each.invariant()))
                        .orElse(JsonNull.INSTANCE));
        return json;
    }

    private JsonObject consecution(InductionReport.Consecution each) {
        var json = new JsonObject();
        json.addProperty("invariant", each.invariant());
        json.addProperty("action", each.action());
        answer(json, each.answer(), each.invariant());
        json.addProperty("cases", each.cases());
        json.addProperty("seconds", CheckJson.seconds(each.time()));
        return json;
    }

    private JsonObject implication(InductionReport.Implication each) {
        var json = new JsonObject();
        json.addProperty("property", each.property());
        answer(json, each.answer(), each.property());
        json.addProperty("seconds", CheckJson.seconds(each.time()));
        return json;
    }

    private void answer(JsonObject json, Answer answer, String claim) {
        json.addProperty("answer", answer.label());
        switch (answer) {
            case Answer.Holds _ -> {}
            case Answer.Broken(var found) ->
                    json.add("counterexample", counterexample(found, claim));
            case Answer.Unknown(var why) -> json.addProperty("why", why);
        }
    }

    private JsonObject counterexample(Counterexample found, String claim) {
        var json = new JsonObject();
        json.addProperty("reach", found.reach().label());
        json.add("tuple", found.tuple().map(this::tuple).orElse(JsonNull.INSTANCE));
        json.add("explanation", VerdictJson.orNull(found.explanation()));
        json.add("trace", itf(found.trace(), claim));
        json.add("matters", array(found.pattern(), InductionJson::matter));
        json.addProperty("skeleton", found.skeleton());
        json.add("execution", execution(found.reach(), claim));
        if (found.reach() instanceof Reach.Unknown(var why)) {
            json.addProperty("why", why);
        }
        return json;
    }

    private JsonElement execution(Reach reach, String claim) {
        return reach instanceof Reach.Reachable(var trace) ? itf(trace, claim) : JsonNull.INSTANCE;
    }

    private static JsonObject matter(Matter matter) {
        var json = new JsonObject();
        switch (matter) {
            case Matter.Part(var what, var value, var any) -> {
                json.addProperty("part", what);
                json.add("value", ItfValues.json(Trees.of(value)));
                json.add("any", array(any.stream().sorted().toList(), JsonPrimitive::new));
            }
            case Matter.Present(var packet, var any) -> {
                json.add("packet", ItfValues.json(Trees.of(packet)));
                json.add("any", array(any.stream().sorted().toList(), JsonPrimitive::new));
            }
            case Matter.Missing(long candidates) -> json.addProperty("missing", candidates);
        }
        return json;
    }

    private JsonElement tuple(Claim claim) {
        var json = new JsonObject();
        ModelWords.tupleOf(claim, report.instance())
                .forEach((name, value) -> json.add(name, ItfValues.json(Trees.of(value))));
        return json;
    }

    private JsonObject itf(Trace trace, String claim) {
        var origin =
                new Origin(
                        model,
                        Optional.empty(),
                        ModelWords.bounds(report.instance()),
                        report.instance().setup().network(),
                        report.verdict(),
                        Optional.of(claim));
        return ItfTrace.json(origin, Story.of(trace, report.instance()));
    }
}
