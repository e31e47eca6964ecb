package dev.ironwright.workbench.trace;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.Claim;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.values.Calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A trace to look at, and what its end means.
///
/// @param title what the trace shows, such as `violates Agreement`
/// @param detail the claim with the tuple that broke it, or nothing
/// @param beside what the specification does, when its refinement is what fails
public record Showing(
        Subject subject,
        Trace trace,
        Ending ending,
        String title,
        String detail,
        Optional<AbstractRun> beside) {

    /// A trace that stands alone.
    public Showing(Subject subject, Trace trace, Ending ending, String title, String detail) {
        this(subject, trace, ending, title, detail, Optional.empty());
    }

    /// What the last state is.
    public enum Ending {
        VIOLATED,
        DEADLOCKED,
        MISTAKEN,
        REACHED
    }

    /// Everything that a report has to show, the counterexample first.
    public static List<Showing> of(Subject subject, Report report) {
        var all = new ArrayList<Showing>();
        switch (report.verdict()) {
            case Verdict.Violated(var property, var tuple, var trace, var beside) ->
                    all.add(
                            new Showing(
                                    subject,
                                    trace,
                                    Ending.VIOLATED,
                                    "violates " + property,
                                    Calls.of(subject.instance()).text(tuple),
                                    beside));
            case Verdict.Deadlock(var trace) ->
                    all.add(new Showing(subject, trace, Ending.DEADLOCKED, "deadlock", ""));
            case Verdict.Failed(var mistake, var trace) ->
                    trace.ifPresent(there ->
                            all.add(
                                    new Showing(
                                            subject,
                                            there,
                                            Ending.MISTAKEN,
                                            "leads to a mistake",
                                            mistake.what())));
            case Verdict.NotLive(var property, var tuple, var lasso) ->
                    all.add(broken(subject, property, tuple, lasso.trace()));
            case Verdict.BrokenLink(var property, var tuple, var _, var _, var trace) ->
                    all.add(broken(subject, property, tuple, trace));
            case Verdict.Holds _, Verdict.HoldsWithin _, Verdict.Unreached _ -> {}
        }
        report.goals().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(goal -> all.add(reached(subject, goal.getKey(), goal.getValue())));
        return all;
    }

    private static Showing broken(Subject subject, String property, Claim tuple, Trace trace) {
        return new Showing(
                subject,
                trace,
                Ending.VIOLATED,
                "violates " + property,
                Calls.of(subject.instance()).text(tuple));
    }

    private static Showing reached(Subject subject, String goal, Trace trace) {
        return new Showing(subject, trace, Ending.REACHED, "reaches " + goal, "");
    }
}
