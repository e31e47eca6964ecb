package dev.ironwright.launcher.text;

import dev.ironwright.explorer.Coverage.ActionCoverage;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What of a model says nothing: a check that holds for want of anything to break it.
public final class Warnings {

    private Warnings() {}

    /// Something that is never so.
    ///
    /// @param of the action or claim
    /// @param text a sentence without its full stop
    public record Warning(Kind kind, String of, String text) {}

    /// In what way a model says nothing.
    public enum Kind {
        NEVER_ENABLED,
        NEVER_ASKED,
        PREMISE_NEVER_TRUE,
        NOT_REACHED
    }

    /// A search that was cut short by what it found says nothing of what it did not meet.
    public static List<Warning> of(Report report) {
        return switch (report.verdict()) {
            case Verdict.Holds _, Verdict.NotLive _, Verdict.BrokenLink _ -> all(report, List.of());
            case Verdict.Unreached(var goals) -> all(report, goals);
            case Verdict.HoldsWithin(var limit, var _, var unreached) ->
                    limit == Verdict.Limit.CANCELLED ? List.of() : all(report, unreached);
            case Verdict.Violated _, Verdict.Deadlock _, Verdict.Failed _ -> List.of();
        };
    }

    private static List<Warning> all(Report report, List<String> unreached) {
        var warnings = new ArrayList<Warning>();
        actions(report, warnings);
        claims(report, warnings);
        for (var goal : unreached) {
            var text = goal + " was met in none of the states explored";
            warnings.add(new Warning(Kind.NOT_REACHED, goal, text));
        }
        return warnings;
    }

    private static void actions(Report report, List<Warning> warnings) {
        for (var action : report.coverage().actions()) {
            if (action.enabled() == 0) {
                var text = action.action() + " was never enabled" + why(action);
                warnings.add(new Warning(Kind.NEVER_ENABLED, action.action(), text));
            }
        }
    }

    private static void claims(Report report, List<Warning> warnings) {
        var properties = new ArrayList<>(ModelWords.properties(report.instance().model()));
        properties.removeAll(ModelWords.temporal(report.instance().model()));
        for (var claim : report.coverage().claims()) {
            if (claim.tuples() == 0 && properties.contains(claim.claim())) {
                var text =
                        claim.claim()
                                + " was never asked: nothing that it ranges over exists in the"
                                + " states explored";
                warnings.add(new Warning(Kind.NEVER_ASKED, claim.claim(), text));
            }
            claim.premises()
                    .forEach((part, times) -> {
                        if (times == 0) {
                            warnings.add(premise(claim.claim(), part));
                        }
                    });
        }
    }

    private static Warning premise(String claim, String part) {
        var text = "%s says nothing by \"%s\": its premise was never true".formatted(claim, part);
        return new Warning(Kind.PREMISE_NEVER_TRUE, claim, text);
    }

    private static String why(ActionCoverage action) {
        return action.skipped().entrySet().stream()
                .min(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(reason -> ", most often because: " + reason.getKey())
                .orElse("");
    }
}
