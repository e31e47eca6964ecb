package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Words.count;

import dev.ironwright.explorer.Forecast;
import dev.ironwright.explorer.Shares;
import dev.ironwright.invariants.Estimate;
import dev.ironwright.invariants.Growth;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.console.Ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How many states there are, and what makes them many.
public final class EstimateText {

    private static final double WORTH_TELLING = 1.1;
    private static final String BOUNDS = "Bounds.";

    private final Ink ink;

    public EstimateText(Ink ink) {
        this.ink = ink;
    }

    /// An estimate, with by how much each bound multiplies the states.
    public List<String> lines(Estimate estimate, List<Growth> growths) {
        var lines = new ArrayList<String>();
        lines.add(ink.strong("What was found in each part"));
        estimate.shares().hosts().forEach(host -> lines.addAll(host(host)));
        lines.addAll(named("packets by type", estimate.shares().messages()));
        lines.addAll(named("contents of channels", estimate.shares().channels()));
        lines.add("");
        lines.addAll(contributions(estimate));
        lines.add("");
        growths.forEach(growth -> lines.addAll(Folding.fold("  " + words(growth), "    ")));
        lines.addAll(unmentioned(estimate));
        lines.add("");
        lines.addAll(Folding.fold(sentence(estimate) + byGrowth(growths), "  "));
        return lines;
    }

    private static List<String> host(Shares.Host host) {
        var fields = new ArrayList<String>();
        fields.add(count(host.states(), "state"));
        host.fields().forEach((name, values) -> fields.add(name + " " + count(values)));
        return Folding.fold("  " + host.id() + ": ", " · ", fields);
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

    /// What multiplies the states found; parts that hardly do are only named.
    private List<String> contributions(Estimate estimate) {
        var lines = new ArrayList<String>();
        lines.add(
                ink.strong("What multiplies them") + ": without it there were so many times fewer");
        var unread = estimate.unmentioned().orElse(List.of());
        var small = new ArrayList<String>();
        for (var each : estimate.contributions()) {
            if (each.factor() < WORTH_TELLING) {
                small.add(each.part());
            } else {
                lines.add(
                        String.format(
                                Locale.ROOT,
                                "  %,8.1f  %s%s",
                                each.factor(),
                                each.part(),
                                unread.contains(each.part()) ? ", which no claim mentions" : ""));
            }
        }
        if (!small.isEmpty()) {
            lines.addAll(Folding.fold("  hardly at all: ", ", ", small));
        }
        return lines;
    }

    private static String words(Growth growth) {
        if (growth.factor().isEmpty()) {
            return "%s: by how much it multiplies them cannot be told in this time"
                    .formatted(growth.bound());
        }
        var known =
                "%s: from %d to %d multiplies them by %s"
                        .formatted(
                                growth.bound(),
                                growth.to() - 1,
                                growth.to(),
                                String.format(Locale.ROOT, "%.1f", growth.factor().getAsDouble()));
        return growth.states().isEmpty()
                ? known
                : known
                        + "; going on like that, about %s states with %d"
                                .formatted(about(growth.states().getAsDouble()), growth.value());
    }

    private static List<String> unmentioned(Estimate estimate) {
        var all = estimate.unmentioned();
        if (all.isEmpty()) {
            return List.of("  what no claim mentions cannot be told: the code is not at hand");
        }
        var lines = new ArrayList<String>();
        var bounds = all.get().stream().filter(it -> it.startsWith(BOUNDS)).toList();
        var parts = all.get().stream().filter(it -> !it.startsWith(BOUNDS)).toList();
        if (!parts.isEmpty()) {
            lines.addAll(Folding.fold("  no claim mentions: ", ", ", parts));
        }
        if (!bounds.isEmpty()) {
            var names = bounds.stream().map(it -> it.substring(BOUNDS.length())).toList();
            lines.addAll(Folding.fold("  nor, of the bounds: ", ", ", names));
        }
        return lines;
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

    /// How many there are as far as a bound's growth tells, which sees further than levels do.
    private static String byGrowth(List<Growth> growths) {
        return growths.stream()
                .filter(growth -> growth.states().isPresent())
                .map(growth ->
                        " Going by %s there are about %s."
                                .formatted(growth.bound(), about(growth.states().getAsDouble())))
                .collect(Collectors.joining());
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
