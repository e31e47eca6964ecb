package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Words.count;

import dev.ironwright.explorer.Forecast;
import dev.ironwright.explorer.Shares;
import dev.ironwright.invariants.Estimate;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.console.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How many states there are, and what makes them many.
public final class EstimateText {

    private final Ink ink;

    public EstimateText(Ink ink) {
        this.ink = ink;
    }

    /// An estimate, with by how much each bound multiplies the states.
    public List<String> lines(Estimate estimate, Map<String, Double> factors) {
        var lines = new ArrayList<String>();
        lines.add(ink.strong("What was found in each part"));
        estimate.shares().hosts().forEach(host -> lines.addAll(host(host)));
        lines.addAll(named("packets by type", estimate.shares().messages()));
        lines.addAll(named("contents of channels", estimate.shares().channels()));
        lines.add("");
        factors.forEach((bound, factor) -> lines.add(factor(bound, factor)));
        lines.addAll(unmentioned(estimate));
        lines.add("");
        lines.addAll(Folding.fold(sentence(estimate), "  "));
        return lines;
    }

    private static List<String> host(Shares.Host host) {
        var fields = new ArrayList<String>();
        fields.add("  " + host.id() + ": " + count(host.states(), "state"));
        host.fields().forEach((name, values) -> fields.add(name + " " + count(values)));
        return Folding.fold("", " · ", fields);
    }

    private static List<String> named(String what, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<String>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(each -> all.add(each.getKey() + " " + count(each.getValue())));
        return Folding.fold("  " + what + ": ", " · ", all);
    }

    private static String factor(String bound, double factor) {
        return Double.isFinite(factor)
                ? String.format(
                        Locale.ROOT, "  the last step of %s multiplies by %.1f", bound, factor)
                : "  the last step of " + bound + ": its factor cannot be told yet";
    }

    private static List<String> unmentioned(Estimate estimate) {
        var fields = estimate.unmentioned();
        if (fields.isEmpty()) {
            return List.of(
                    "  which fields no claim mentions cannot be told: its code is not at hand");
        }
        return fields.get().isEmpty()
                ? List.of()
                : Folding.fold("  no claim mentions " + Words.list(fields.get()), "    ");
    }

    private String sentence(Estimate estimate) {
        var found = count(estimate.census().distinct(), "state");
        if (estimate.complete()) {
            return ink.good("All found: ") + found + ".";
        }
        return estimate.forecast()
                .map(it ->
                        ink.careful("Estimate: ")
                                + inAll(it)
                                + ", of which "
                                + found
                                + " were found.")
                .orElse(ink.careful("No estimate: ") + found + " in too few levels to tell.");
    }

    /// Such as `about 3e9 states in all (1e9 to 1e10)`.
    public static String inAll(Forecast forecast) {
        return Double.isInfinite(forecast.states())
                ? "no end is in sight: there are more than %s states"
                        .formatted(about(forecast.low()))
                : "about %s states in all (%s to %s)"
                        .formatted(
                                about(forecast.states()),
                                about(forecast.low()),
                                about(forecast.high()));
    }

    private static String about(double states) {
        if (Double.isInfinite(states)) {
            return "any number";
        }
        return states < 1e6
                ? count(Math.round(states))
                : String.format(Locale.ROOT, "%.1e", states).replace("e+0", "e").replace("e+", "e");
    }
}
