package dev.ironwright.workbench.sampling;

import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.WalkReport;
import dev.ironwright.workbench.claims.Reason;
import dev.ironwright.workbench.claims.Reason.Style;
import dev.ironwright.workbench.run.Figures;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.trace.Showing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What random walks found, in words that promise nothing.
public final class WalkWords {

    private WalkWords() {}

    /// The lines; the command last.
    public static List<Reason> of(Subject subject, WalkReport report) {
        var lines = new ArrayList<Reason>();
        lines.add(verdict(report));
        Showing.of(subject, report.verdict())
                .ifPresent(showing ->
                        lines.add(Reason.opening(length(showing.trace(), report), showing)));
        lines.add(Reason.of(Style.HEADING, "How far they came"));
        lines.add(Reason.of(Style.TEXT, far(report)));
        lines.add(Reason.of(Style.TEXT, reached(report.reach())));
        var never =
                report.reach().actions().entrySet().stream()
                        .filter(it -> it.getValue() == 0)
                        .map(Map.Entry::getKey)
                        .toList();
        if (!never.isEmpty()) {
            lines.add(Reason.of(Style.BAD, "Never taken: " + String.join(", ", never)));
        }
        lines.add(Reason.of(Style.HEADING, "The same on the command line"));
        lines.add(Reason.of(Style.CODE, subject.command()));
        return lines;
    }

    /// How far the walks are.
    public static String progress(WalkReport.Lengths lengths) {
        return "%s walks, %s steps"
                .formatted(Figures.count(lengths.walks()), Figures.count(lengths.steps()));
    }

    private static Reason verdict(WalkReport report) {
        var walks = Figures.count(report.lengths().walks());
        return switch (report.verdict()) {
            case Verdict.Violated(var claim, var _, var _, var _) ->
                    Reason.of(
                            Style.BAD,
                            "%s is false at the end of walk %s.".formatted(claim, walks));
            case Verdict.Deadlock _ ->
                    Reason.of(Style.BAD, "Walk %s is stuck in a deadlock.".formatted(walks));
            case Verdict.Failed(var mistake, var _) ->
                    Reason.of(Style.BAD, "The model failed: " + mistake.what() + ".");
            case Verdict.Holds _,
                    Verdict.HoldsWithin _,
                    Verdict.Unreached _,
                    Verdict.NotLive _,
                    Verdict.BrokenLink _ ->
                    Reason.of(
                            Style.TEXT,
                            "%s walks broke no claim, which is no proof: Run (F5) explores every state."
                                    .formatted(walks));
        };
    }

    private static String length(Trace trace, WalkReport report) {
        int steps = trace.length() - 1;
        return report.shrunkFrom().isPresent()
                ? "After %d steps, of which %d suffice"
                        .formatted(report.shrunkFrom().getAsInt(), steps)
                : "After %d steps".formatted(steps);
    }

    private static String far(WalkReport report) {
        var lengths = report.lengths();
        return String.format(
                Locale.ROOT,
                "%s, of %d to %d states (%.1f on average), in %s; seed %d",
                progress(lengths),
                lengths.shortest(),
                lengths.longest(),
                lengths.mean(),
                Figures.duration(report.elapsed()),
                report.plan().seed());
    }

    private static String reached(WalkReport.Reach reach) {
        long taken = reach.actions().values().stream().filter(times -> times > 0).count();
        return "%s states of hosts and %s different steps of hosts were reached; %d of %d actions were taken"
                .formatted(
                        Figures.count(reach.hostStates()),
                        Figures.count(reach.localSteps()),
                        taken,
                        reach.actions().size());
    }
}
