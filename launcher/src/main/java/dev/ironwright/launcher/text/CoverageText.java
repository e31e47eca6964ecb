package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;
import static dev.ironwright.launcher.console.Words.count;

import static java.util.Comparator.reverseOrder;

import dev.ironwright.explorer.Coverage;
import dev.ironwright.explorer.Coverage.ActionCoverage;
import dev.ironwright.explorer.Coverage.ClaimCoverage;
import dev.ironwright.explorer.Report;
import dev.ironwright.invariants.reduction.Totality;
import dev.ironwright.launcher.console.Ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What of a model was exercised, and what never was.
public final class CoverageText {

    private final Report report;
    private final Coverage coverage;
    private final Ink ink;

    public CoverageText(Report report, Ink ink) {
        this.report = report;
        this.coverage = report.coverage();
        this.ink = ink;
    }

    /// How often each action was enabled, and each claim asked.
    public List<String> lines() {
        var lines = new ArrayList<String>();
        var width = coverage.actions().stream().mapToInt(a -> a.action().length()).max().orElse(0);
        var row = "  %-" + Math.max(width, 6) + "s %,15d %,15d";
        lines.add(
                ink.strong(
                        ("  %-" + Math.max(width, 6) + "s %15s %15s")
                                .formatted("action", "enabled", "new states")));
        for (var action : coverage.actions()) {
            lines.add(row.formatted(action.action(), action.enabled(), action.fresh()));
            for (var reason : byCount(action)) {
                lines.addAll(
                        fold(
                                "      "
                                        + ink.faint(
                                                "skipped %,d times: ".formatted(reason.getValue())),
                                "",
                                List.of(reason.getKey())));
            }
        }
        for (var claim : coverage.claims()) {
            lines.add(line(claim));
            claim.premises()
                    .forEach((part, times) ->
                            lines.add("      \"%s\" applied %,d times".formatted(part, times)));
        }
        return lines;
    }

    /// For each action whether it answers everywhere, and whether its steps may be thought of as atomic.
    public List<String> totality() {
        return Totality.of(report).stream().flatMap(action -> total(action).stream()).toList();
    }

    /// That an action answers everywhere, and in which order its steps receive and send.
    private List<String> total(Totality action) {
        long skips = action.skips().values().stream().mapToLong(it -> it).sum();
        var answers =
                "%s: %s, %,d moves, %,d stutters, %,d skips"
                        .formatted(
                                action.total() ? "total" : ink.bad("not total"),
                                count(action.cells(), "cell"),
                                action.moves(),
                                action.stays(),
                                skips);
        var shape = action.reducibility();
        return fold(
                "  " + ink.strong(action.action()) + " ",
                "; ",
                List.of(
                        answers,
                        shape.words()
                                + shape.refusal()
                                        .map(why -> ", and is atomic: " + why)
                                        .orElse("")));
    }

    private static List<Map.Entry<String, Long>> byCount(ActionCoverage action) {
        return action.skipped().entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private String line(ClaimCoverage claim) {
        return "  %s was asked of %s"
                .formatted(ink.strong(claim.claim()), count(claim.tuples(), "tuple"));
    }

    /// A line for each action that never happened, each claim that was never asked, and each part of a
    /// claim whose premise was never true.
    ///
    /// A search that was cut short by what it found says nothing of what it did not meet. That goals
    /// were not reached is for the verdict to say.
    public List<String> warnings() {
        return Warnings.of(report).stream()
                .filter(warning -> warning.kind() != Warnings.Kind.NOT_REACHED)
                .flatMap(warning -> warning(warning.text()).stream())
                .toList();
    }

    private List<String> warning(String text) {
        return fold(ink.careful("Warning: ") + text + ".", "  ");
    }
}
