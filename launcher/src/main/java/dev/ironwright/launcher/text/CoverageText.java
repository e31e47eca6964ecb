package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;
import static dev.ironwright.launcher.console.Words.count;

import static java.util.Comparator.reverseOrder;

import dev.ironwright.explorer.Coverage;
import dev.ironwright.explorer.Coverage.ActionCoverage;
import dev.ironwright.explorer.Coverage.ClaimCoverage;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
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
        coverage.claims().forEach(claim -> lines.add(line(claim)));
        return lines;
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

    /// A line for each action that never happened and each claim that was never asked.
    ///
    /// A search that was cut short by what it found says nothing of what it did not meet.
    public List<String> warnings() {
        return switch (report.verdict()) {
            case Verdict.Holds _, Verdict.Unreached _, Verdict.NotLive _, Verdict.BrokenLink _ ->
                    allWarnings();
            case Verdict.HoldsWithin(var limit, var _, var _) ->
                    limit == Verdict.Limit.CANCELLED ? List.of() : allWarnings();
            case Verdict.Violated _, Verdict.Deadlock _, Verdict.Failed _ -> List.of();
        };
    }

    private List<String> allWarnings() {
        var warnings = new ArrayList<String>();
        for (var action : coverage.actions()) {
            if (action.enabled() == 0) {
                warnings.addAll(warning(action.action() + " was never enabled" + why(action)));
            }
        }
        var properties = new ArrayList<>(ModelWords.properties(report.instance().model()));
        properties.removeAll(ModelWords.temporal(report.instance().model()));
        for (var claim : coverage.claims()) {
            if (claim.tuples() == 0 && properties.contains(claim.claim())) {
                warnings.addAll(
                        warning(
                                claim.claim()
                                        + " was never asked: nothing that it ranges over exists in"
                                        + " the states explored"));
            }
        }
        return warnings;
    }

    private List<String> warning(String text) {
        return fold(ink.careful("Warning: ") + text + ".", "  ");
    }

    private static String why(ActionCoverage action) {
        return byCount(action).stream()
                .findFirst()
                .map(reason -> ", most often because: " + reason.getKey())
                .orElse("");
    }
}
