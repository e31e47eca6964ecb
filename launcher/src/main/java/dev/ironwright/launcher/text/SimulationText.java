package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Words.count;

import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.WalkReport;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.console.Words;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What random walks found, in words that promise nothing.
public final class SimulationText {

    private final Instance instance;
    private final WalkReport report;
    private final Ink ink;

    public SimulationText(Instance instance, WalkReport report, Ink ink) {
        this.instance = instance;
        this.report = report;
        this.ink = ink;
    }

    /// How far the walks are.
    public static String progress(WalkReport.Lengths lengths) {
        return "walking  %s · %s"
                .formatted(count(lengths.walks(), "walk"), count(lengths.steps(), "step"));
    }

    /// How many walks there were, and how long.
    public List<String> figures() {
        var lengths = report.lengths();
        var walks =
                List.of(
                        count(lengths.walks(), "walk"),
                        count(lengths.steps(), "step"),
                        states(lengths),
                        "seed " + report.plan().seed(),
                        Words.duration(report.elapsed()));
        var reach = report.reach();
        var reached =
                List.of(
                        "reached " + count(reach.hostStates(), "host state"),
                        count(reach.localSteps(), "local step"),
                        count(taken(), "action") + " of " + count(reach.actions().size()));
        var lines = new ArrayList<>(Folding.fold("  ", " · ", walks));
        lines.addAll(Folding.fold("  ", " · ", reached));
        var never = never();
        if (!never.isEmpty()) {
            lines.addAll(Folding.fold("  never taken: " + Words.list(never), "    "));
        }
        return lines;
    }

    private long taken() {
        return (long) report.reach().actions().size() - never().size();
    }

    private List<String> never() {
        return report.reach().actions().entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// That the trace is not the walk itself.
    public static String shrunk(int from, int to) {
        return "shrunk from %s to %s"
                .formatted(count(from, "step"), to == 1 ? "1 step" : count(to) + " steps");
    }

    private static String states(WalkReport.Lengths lengths) {
        return lengths.shortest() == lengths.longest()
                ? count(lengths.longest(), "state") + (lengths.walks() > 1 ? " each" : "")
                : String.format(
                        Locale.ROOT,
                        "%d to %d states, %.1f on average",
                        lengths.shortest(),
                        lengths.longest(),
                        lengths.mean());
    }

    private String steps(Trace trace) {
        var shrunk = report.shrunkFrom();
        return shrunk.isPresent()
                ? count(shrunk.getAsInt(), "step") + " (" + count(trace.length() - 1L) + " suffice)"
                : count(trace.length() - 1L, "step");
    }

    /// The verdict as a sentence.
    public String sentence() {
        var walks = report.lengths().walks();
        return switch (report.verdict()) {
            case Verdict.Holds _,
                    Verdict.HoldsWithin _,
                    Verdict.Unreached _,
                    Verdict.NotLive _,
                    Verdict.BrokenLink _ ->
                    ink.careful("No violation ")
                            + "in "
                            + count(walks, "random walk")
                            + " of up to "
                            + count(report.lengths().longest(), "state")
                            + ", which is no proof: ./ironwright check explores every state.";
            case Verdict.Violated(var _, var tuple, var trace, var _) ->
                    ink.bad("Violated: ")
                            + ModelWords.tuple(tuple, instance)
                            + " is false at the end of walk "
                            + count(walks)
                            + ", after "
                            + steps(trace)
                            + ". A check finds a shortest trace.";
            case Verdict.Deadlock(var trace) ->
                    ink.bad("Deadlock: ")
                            + "walk "
                            + count(walks)
                            + " is stuck after "
                            + steps(trace)
                            + ", and no Final says that this is an end.";
            case Verdict.Failed(var mistake, var _) -> ink.bad("Error: ") + mistake.what() + ".";
        };
    }
}
