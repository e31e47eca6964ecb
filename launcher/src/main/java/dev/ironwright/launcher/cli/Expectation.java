package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Verdict;
import dev.ironwright.launcher.text.ModelWords;
import dev.ironwright.protocols.model.Model;

import java.util.List;
import java.util.Optional;

/// The verdict that a check is expected to find.
///
/// @param label such as `violated`
/// @param property the claim that is expected to be violated, or the goal not to be reached
record Expectation(String label, Optional<String> property) {

    private static final List<String> LABELS =
            List.of(
                    "holds",
                    "holds-within",
                    "violated",
                    "liveness",
                    "deadlock",
                    "unreached",
                    "error");
    private static final List<String> WITH_PROPERTY = List.of("violated", "liveness", "unreached");

    static List<String> labels() {
        return LABELS;
    }

    /// Reads `violated` or `violated:MutualExclusion`.
    static Expectation of(String text) {
        var parts = text.split(":", 2);
        var property = parts.length == 2 ? Optional.of(parts[1]) : Optional.<String>empty();
        if (!LABELS.contains(parts[0])
                || property.isPresent() && !WITH_PROPERTY.contains(parts[0])) {
            throw Given.wrong("--expect", text, String.join(", ", LABELS) + " or violated:NAME");
        }
        return new Expectation(parts[0], property);
    }

    /// Refuses a claim that the model has not: a misspelt one would never be found.
    void checkAgainst(Model model) {
        var known = ModelWords.properties(model);
        property.filter(name -> !known.contains(name))
                .ifPresent(name -> {
                    throw Given.wrong("--expect", this.toString(), "one of " + known);
                });
    }

    boolean isMetBy(Verdict verdict) {
        return label.equals(verdict.label())
                && property.map(name -> concerns(verdict, name)).orElse(true);
    }

    private static boolean concerns(Verdict verdict, String name) {
        return switch (verdict) {
            case Verdict.Violated(var property, var _, var _, var _) -> property.equals(name);
            case Verdict.NotLive(var property, var _, var _) -> property.equals(name);
            case Verdict.BrokenLink(var property, var _, var _, var _, var _) ->
                    property.equals(name);
            case Verdict.Unreached(var goals) -> goals.contains(name);
            case Verdict.Holds _, Verdict.HoldsWithin _, Verdict.Deadlock _, Verdict.Failed _ ->
                    false;
        };
    }

    /// A verdict as one would expect it.
    static String found(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Violated(var property, var _, var _, var _) -> "violated:" + property;
            case Verdict.NotLive(var property, var _, var _) -> "liveness:" + property;
            case Verdict.BrokenLink(var property, var _, var _, var _, var _) ->
                    "liveness:" + property;
            case Verdict.Unreached(var goals) -> "unreached:" + String.join(",", goals);
            case Verdict.Holds _, Verdict.HoldsWithin _, Verdict.Deadlock _, Verdict.Failed _ ->
                    verdict.label();
        };
    }

    @Override
    public String toString() {
        return property.map(name -> label + ":" + name).orElse(label);
    }
}
