package dev.ironwright.workbench.trace;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.explorer.Lasso;
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
import java.util.OptionalInt;

/// A trace to look at, and what its end means.
///
/// @param title what the trace shows, such as `violates Agreement`
/// @param detail the claim with the tuple that broke it, or nothing
/// @param beside what the specification does, when its refinement is what fails
/// @param loop the state, from 0, that the last one leads back to, when it goes on for ever
public record Showing(
        Subject subject,
        Trace trace,
        Ending ending,
        String title,
        String detail,
        Optional<AbstractRun> beside,
        OptionalInt loop) {

    /// A trace that stands alone.
    public Showing(Subject subject, Trace trace, Ending ending, String title, String detail) {
        this(subject, trace, ending, title, detail, Optional.empty(), OptionalInt.empty());
    }

    /// What the last state is.
    public enum Ending {
        VIOLATED,
        /// A claim is false, but where the trace begins may be out of reach.
        UNINDUCTIVE,
        /// What must come does not, for ever.
        NEVER,
        DEADLOCKED,
        MISTAKEN,
        REACHED
    }

    /// True when the last state is where something is wrong. In a loop, no state is: all of it is.
    boolean endsBadly() {
        int last = trace.length() - 1;
        return switch (ending) {
            case REACHED -> false;
            case NEVER -> loop.orElse(last) == last;
            case VIOLATED, UNINDUCTIVE, DEADLOCKED, MISTAKEN -> true;
        };
    }

    /// Everything that a report has to show, the counterexample first.
    public static List<Showing> of(Subject subject, Report report) {
        var all = new ArrayList<Showing>();
        of(subject, report.verdict()).ifPresent(all::add);
        report.goals().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(goal -> all.add(reached(subject, goal.getKey(), goal.getValue())));
        return all;
    }

    /// The counterexample of a verdict, when it has one.
    public static Optional<Showing> of(Subject subject, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Violated(var property, var tuple, var trace, var beside) ->
                    Optional.of(
                            new Showing(
                                    subject,
                                    trace,
                                    Ending.VIOLATED,
                                    "violates " + property,
                                    Calls.of(subject.instance()).text(tuple),
                                    beside,
                                    OptionalInt.empty()));
            case Verdict.Deadlock(var trace) ->
                    Optional.of(new Showing(subject, trace, Ending.DEADLOCKED, "deadlock", ""));
            case Verdict.Failed(var mistake, var trace) ->
                    trace.map(there ->
                            new Showing(
                                    subject,
                                    there,
                                    Ending.MISTAKEN,
                                    "leads to a mistake",
                                    mistake.what()));
            case Verdict.NotLive(var property, var _, var lasso) ->
                    Optional.of(of(subject, property, lasso));
            case Verdict.BrokenLink(var property, var tuple, var _, var _, var trace) ->
                    Optional.of(broken(subject, property, tuple, trace));
            case Verdict.Holds _, Verdict.HoldsWithin _, Verdict.Unreached _ -> Optional.empty();
        };
    }

    /// A behaviour that does for ever what a claim excludes.
    public static Showing of(Subject subject, String property, Lasso lasso) {
        return new Showing(
                subject,
                lasso.trace(),
                Ending.NEVER,
                "evades " + property,
                goesOn(lasso),
                Optional.empty(),
                OptionalInt.of(lasso.loop()));
    }

    private static String goesOn(Lasso lasso) {
        int last = lasso.trace().length() - 1;
        int round = last - lasso.loop();
        return lasso.stutters()
                ? "stops for good in state " + last
                : "comes to state %d, then goes round a loop of %s for ever"
                        .formatted(lasso.loop(), round == 1 ? "1 step" : round + " steps");
    }

    private static Showing broken(Subject subject, String property, Claim tuple, Trace trace) {
        return new Showing(
                subject,
                trace,
                Ending.VIOLATED,
                "violates " + property,
                Calls.of(subject.instance()).text(tuple));
    }

    /// A way to a goal.
    public static Showing reached(Subject subject, String goal, Trace trace) {
        return new Showing(subject, trace, Ending.REACHED, "reaches " + goal, "");
    }
}
