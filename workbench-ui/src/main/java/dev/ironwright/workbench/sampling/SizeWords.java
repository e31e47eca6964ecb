package dev.ironwright.workbench.sampling;

import dev.ironwright.explorer.Forecast;
import dev.ironwright.explorer.Shares;
import dev.ironwright.invariants.Estimate;
import dev.ironwright.workbench.claims.Reason;
import dev.ironwright.workbench.claims.Reason.Style;
import dev.ironwright.workbench.run.Figures;
import dev.ironwright.workbench.services.Sampling.Size;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How many states there are, and what makes them many, in words.
public final class SizeWords {

    private SizeWords() {}

    /// The lines; the command last.
    public static List<Reason> of(Size size, String command) {
        var lines = new ArrayList<Reason>();
        var whole = size.whole();
        lines.add(Reason.of(whole.complete() ? Style.GOOD : Style.TEXT, sentence(whole)));
        if (!size.factors().isEmpty()) {
            lines.add(Reason.of(Style.HEADING, "The last step of each bound"));
            size.factors().forEach((bound, by) -> lines.add(Reason.of(Style.TEXT, by(bound, by))));
        }
        lines.add(Reason.of(Style.HEADING, "What was found in each part"));
        whole.shares().hosts().forEach(host -> lines.add(Reason.of(Style.TEXT, host(host))));
        named(lines, "Packets by type", whole.shares().messages());
        named(lines, "Contents of channels", whole.shares().channels());
        whole.unmentioned()
                .filter(fields -> !fields.isEmpty())
                .ifPresent(fields -> {
                    lines.add(Reason.of(Style.HEADING, "Mentioned by no claim"));
                    lines.add(Reason.of(Style.TEXT, String.join(", ", fields)));
                });
        lines.add(Reason.of(Style.HEADING, "The same on the command line"));
        lines.add(Reason.of(Style.CODE, command));
        return lines;
    }

    private static String sentence(Estimate estimate) {
        var found = Figures.count(estimate.census().distinct());
        if (estimate.complete()) {
            return "There are %s states: all of them were found, in %s."
                    .formatted(found, Figures.duration(estimate.census().elapsed()));
        }
        return estimate.forecast()
                .map(it -> inAll(it) + " " + found + " were found.")
                .orElse(
                        found
                                + " states were found, in too few levels to tell how many there"
                                + " are.");
    }

    private static String inAll(Forecast forecast) {
        return Double.isInfinite(forecast.states())
                ? "No end is in sight: there are more than %s states."
                        .formatted(about(forecast.low()))
                : "About %s states in all; in nine cases of ten there are %s to %s."
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
                ? Figures.count(Math.round(states))
                : String.format(Locale.ROOT, "%.1f million", states / 1e6);
    }

    private static String by(String bound, double factor) {
        return Double.isFinite(factor)
                ? String.format(Locale.ROOT, "%s multiplies the states by %.1f", bound, factor)
                : bound + ": its factor cannot be told yet";
    }

    private static String host(Shares.Host host) {
        var fields =
                host.fields().entrySet().stream()
                        .map(field -> field.getKey() + " " + Figures.count(field.getValue()))
                        .collect(Collectors.joining(", "));
        return "%s: %s different states%s"
                .formatted(
                        host.id(),
                        Figures.count(host.states()),
                        fields.isEmpty() ? "" : " (values of " + fields + ")");
    }

    private static void named(List<Reason> lines, String what, Map<String, Long> counts) {
        if (!counts.isEmpty()) {
            lines.add(Reason.of(Style.HEADING, what));
            lines.add(
                    Reason.of(
                            Style.TEXT,
                            counts.entrySet().stream()
                                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                                    .map(it -> it.getKey() + " " + Figures.count(it.getValue()))
                                    .collect(Collectors.joining(", "))));
        }
    }
}
