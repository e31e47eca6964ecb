package dev.ironwright.launcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import dev.ironwright.invariants.liveness.Course;
import dev.ironwright.invariants.liveness.Waiting;
import dev.ironwright.invariants.liveness.Where;
import dev.ironwright.launcher.itf.ItfTrace;
import dev.ironwright.launcher.text.ModelWords;
import dev.ironwright.protocols.model.Instance;

import java.util.List;

/// The object that `liveness --at … --format json` prints.
public final class WhereaboutsJson {

    private WhereaboutsJson() {}

    /// Each tuple of a chain, with where on it each of the states is.
    ///
    /// @param model as named on the command line
    /// @param first the number of the first of the states
    public static JsonObject of(String model, Instance instance, List<Course> courses, int first) {
        var json = new JsonObject();
        json.addProperty("model", model);
        json.add("bounds", ItfTrace.bounds(ModelWords.bounds(instance)));
        var chains = new JsonArray();
        courses.forEach(course -> chains.add(course(course, instance, first)));
        json.add("chains", chains);
        return json;
    }

    private static JsonObject course(Course course, Instance instance, int first) {
        var json = new JsonObject();
        json.addProperty("claim", course.claim());
        json.add("tuple", VerdictJson.tuple(course.tuple(), instance));
        var links = new JsonArray();
        course.links().forEach(links::add);
        json.add("links", links);
        var states = new JsonArray();
        for (int i = 0; i < course.states().size(); i++) {
            states.add(state(course.states().get(i), first + i));
        }
        json.add("states", states);
        return json;
    }

    private static JsonObject state(Where where, int number) {
        var json = new JsonObject();
        json.addProperty("state", number);
        json.addProperty("where", where.label());
        switch (where) {
            case Where.InLink(var link, var name, var waiting) -> {
                json.addProperty("link", link + 1);
                json.addProperty("name", name);
                json.add("waitsFor", waiting(waiting));
            }
            case Where.Outside _, Where.Reached _ -> {
                json.add("link", JsonNull.INSTANCE);
                json.add("name", JsonNull.INSTANCE);
                json.add("waitsFor", JsonNull.INSTANCE);
            }
        }
        return json;
    }

    private static JsonObject waiting(Waiting waiting) {
        var json = new JsonObject();
        json.addProperty("step", waiting.step());
        json.add("fairness", VerdictJson.orNull(waiting.fairness()));
        json.addProperty("enabled", waiting.enabled());
        var reasons = new JsonArray();
        waiting.reasons().forEach(reasons::add);
        json.add("reasons", reasons);
        return json;
    }
}
