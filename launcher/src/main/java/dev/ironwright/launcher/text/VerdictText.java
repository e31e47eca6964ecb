package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Words.count;
import static dev.ironwright.launcher.console.Words.list;

import dev.ironwright.explorer.Lasso;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.console.Words;

import java.util.List;

/// A verdict as a sentence.
public final class VerdictText {

    private final Report report;
    private final Ink ink;

    public VerdictText(Report report, Ink ink) {
        this.report = report;
        this.ink = ink;
    }

    /// The sentence, which says no more than was found.
    public String sentence() {
        return switch (report.verdict()) {
            case Verdict.Holds() ->
                    ink.good("Holds: ") + "all " + states() + " " + satisfied() + ".";
            case Verdict.HoldsWithin(var limit, var depth, var unreached) ->
                    ink.careful("No violation ")
                            + within(depth)
                            + "; "
                            + stopped(limit)
                            + goalsSoFar(unreached)
                            + ".";
            case Verdict.Violated(var property, var _, var trace, var beside)
                    when beside.isPresent() ->
                    ink.bad("Violated: ")
                            + property
                            + " is no refinement: "
                            + (beside.get().beginsWrong()
                                    ? "this initial state stands for none of the specification's."
                                    : "the specification cannot do step "
                                            + (trace.length() - 1)
                                            + ".");
            case Verdict.Violated(var _, var tuple, var trace, var _) ->
                    ink.bad("Violated: ")
                            + ModelWords.tuple(tuple, report.instance())
                            + " is false "
                            + where(trace.length())
                            + ".";
            case Verdict.NotLive(var _, var tuple, var lasso) ->
                    ink.bad("Not live: ")
                            + ModelWords.tuple(tuple, report.instance())
                            + " need not come true: "
                            + evading(lasso);
            case Verdict.BrokenLink(var _, var tuple, var link, var why, var _) ->
                    ink.bad("Broken chain: ")
                            + ModelWords.tuple(tuple, report.instance())
                            + " in its link “"
                            + link
                            + "”: "
                            + why
                            + ".";
            case Verdict.Deadlock(var trace) ->
                    ink.bad("Deadlock: ")
                            + where(trace.length())
                            + " no action is enabled, and no Final says that this is an end.";
            case Verdict.Unreached(var goals) ->
                    ink.bad("Not reached: ")
                            + list(goals)
                            + (goals.size() == 1 ? " is" : " are")
                            + " true in none of the "
                            + states()
                            + ".";
            case Verdict.Failed(var mistake, var _) -> ink.bad("Error: ") + mistake.what() + ".";
        };
    }

    private String evading(Lasso lasso) {
        if (lasso.stutters()) {
            return "the behaviour may stop " + where(lasso.trace().length()) + ".";
        }
        long steps = lasso.trace().length() - 1L - lasso.loop();
        return "the behaviour may go on for ever without it, round a loop of %s."
                .formatted(count(steps, "step"));
    }

    private String states() {
        return count(report.census().distinct(), "state") + " within the bounds";
    }

    private String satisfied() {
        var model = report.instance().model();
        var invariants = ModelWords.invariants(model).size();
        var goals = ModelWords.goals(model).size();
        if (invariants + goals == 0) {
            return "were explored" + noDeadlock() + "; the model claims nothing of them";
        }
        var satisfy = invariants == 0 ? "" : "satisfy " + count(invariants, "claim");
        var meet = goals == 0 ? "" : count(goals, "goal") + (goals == 1 ? " is met" : " are met");
        return satisfy.isEmpty()
                ? "were explored, and " + meet
                : satisfy + (meet.isEmpty() ? "" : ", and " + meet);
    }

    private String noDeadlock() {
        return report.plan().deadlock() ? " without a deadlock" : "";
    }

    private String within(int depth) {
        return depth == 0
                ? "so far, but not even the initial states were all looked at"
                : "in all behaviours of up to " + count(depth, "state");
    }

    private String stopped(Verdict.Limit limit) {
        Plan plan = report.plan();
        return switch (limit) {
            case DEPTH -> "stopped at --max-depth " + plan.maxDepth();
            case STATES -> "stopped at --max-states " + plan.maxStates();
            case TIME -> "stopped after " + Words.duration(plan.maxTime()) + ", as --max-time says";
            case MEMORY -> "stopped when the memory was full" + (memory(plan) + resumable(plan));
            case DISK -> "stopped when the disk was full: make room" + resumable(plan);
            case CANCELLED -> "stopped on request";
            case CONSTRAINT ->
                    "what must happen was decided of the behaviours that stay inside the"
                            + " constraint, and some leave it";
        };
    }

    private static String memory(Plan plan) {
        return plan.storage().memory().isPresent()
                ? ", as --memory says: give more"
                : ": give more, such as --memory 8g";
    }

    private static String resumable(Plan plan) {
        return plan.storage()
                .checkpoints()
                .map(saved -> ", and go on with ./ironwright resume " + saved.folder())
                .orElse("; with --checkpoint DIR the search could go on");
    }

    private static String goalsSoFar(List<String> unreached) {
        return unreached.isEmpty()
                ? ""
                : "; not reached so far, which says nothing against "
                        + (unreached.size() == 1 ? "it: " : "them: ")
                        + list(unreached);
    }

    private static String where(int length) {
        return length == 1 ? "in an initial state" : "after " + count(length - 1L, "step");
    }
}
