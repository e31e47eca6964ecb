package dev.ironwright.explorer.checkpoint;

import dev.ironwright.explorer.CheckpointException;
import dev.ironwright.explorer.Plan;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Instance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What is searched, by name: a search goes on only where all of it is as it was.
public final class Subject {

    private static final String NONE = "none";

    private Subject() {}

    /// The model, its bounds, its claims with their code, and the options that change what is found.
    public static Map<String, String> of(Instance instance, Plan plan) {
        var facts = new LinkedHashMap<String, String>();
        var model = instance.model();
        facts.put("model", model.type().getName());
        model.bounds()
                .values(instance.bounds())
                .forEach((name, value) -> facts.put("bound " + name, String.valueOf(value)));
        facts.put("network", instance.setup().network().label());
        facts.put("hosts", instance.hosts().toString());
        facts.put(
                "actions",
                instance.actions().stream()
                        .map(each -> each.action().toString())
                        .collect(Collectors.joining(", ")));
        facts.put(
                "claims",
                model.claims().stream().map(ClaimType::name).collect(Collectors.joining(", ")));
        for (var claim : model.claims()) {
            facts.put("claim " + claim.name(), ClaimCode.of(claim.record()));
        }
        facts.put("option deadlock", String.valueOf(plan.deadlock()));
        facts.put("option exact", plan.storage().identity().name());
        facts.put("option symmetry", plan.symmetry().name());
        return facts;
    }

    /// Refuses to go on with another subject, and says what differs.
    ///
    /// @throws CheckpointException when something does
    public static void requireSame(Map<String, String> saved, Map<String, String> now) {
        var names = new TreeSet<>(saved.keySet());
        names.addAll(now.keySet());
        var differing =
                names.stream()
                        .filter(name ->
                                !saved.getOrDefault(name, NONE)
                                        .equals(now.getOrDefault(name, NONE)))
                        .map(name -> difference(name, saved, now))
                        .toList();
        if (!differing.isEmpty()) {
            throw new CheckpointException(
                    "something else was searched when the checkpoint was written: "
                            + String.join("; ", differing));
        }
    }

    private static String difference(
            String name, Map<String, String> saved, Map<String, String> now) {
        if (name.startsWith("claim ") && saved.containsKey(name) && now.containsKey(name)) {
            return name + " is written differently";
        }
        return "%s was %s, is %s"
                .formatted(name, saved.getOrDefault(name, NONE), now.getOrDefault(name, NONE));
    }
}
