package dev.ironwright.workbench.claims;

import dev.ironwright.invariants.induction.Answer;
import dev.ironwright.invariants.induction.Counterexample;
import dev.ironwright.invariants.induction.InductionReport;
import dev.ironwright.invariants.induction.InductionReport.Consecution;
import dev.ironwright.invariants.induction.Matter;
import dev.ironwright.invariants.induction.Reach;
import dev.ironwright.protocols.At;
import dev.ironwright.workbench.claims.Reason.Style;
import dev.ironwright.workbench.run.Figures;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.trace.Showing;
import dev.ironwright.workbench.values.Calls;
import dev.ironwright.workbench.values.Values;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What breaks an induction: two states, what of them matters, a record that excludes them.
final class InductionReasons {

    private final List<Reason> lines = new ArrayList<>();
    private final Subject subject;
    private final Calls calls;

    private InductionReasons(Subject subject, InductionReport report) {
        this.subject = subject;
        calls = Calls.of(report.instance());
    }

    /// What there is to say of a cell of the matrix.
    static List<Reason> of(Subject subject, InductionReport report, Consecution cell) {
        var reasons = new InductionReasons(subject, report);
        reasons.cell(cell);
        return reasons.lines;
    }

    /// What there is to say of the initial states; nothing when all is well.
    static List<Reason> initially(Subject subject, InductionReport report) {
        var reasons = new InductionReasons(subject, report);
        for (var each : report.initiation()) {
            each.failure()
                    .ifPresent(failure -> {
                        reasons.say(Style.BAD, each.invariant() + " is false initially");
                        reasons.say(Style.CODE, reasons.calls.text(failure.tuple()));
                    });
        }
        return reasons.lines;
    }

    private void say(Style style, String text) {
        lines.add(Reason.of(style, text));
    }

    private void cell(Consecution cell) {
        say(Style.HEADING, cell.action() + " and " + cell.invariant());
        var asked =
                "%s cases, %s"
                        .formatted(Figures.count(cell.cases()), Figures.duration(cell.time()));
        switch (cell.answer()) {
            case Answer.Holds _ -> say(Style.GOOD, "No step of it breaks this: " + asked);
            case Answer.Unknown(var why) -> say(Style.TEXT, "Not yet known: " + why + "; " + asked);
            case Answer.Broken(var found) -> {
                say(Style.BAD, "A step of it breaks this: " + asked);
                broken(cell, found);
            }
        }
    }

    private void broken(Consecution cell, Counterexample found) {
        var title = "breaks %s by %s".formatted(cell.invariant(), cell.action());
        var detail = found.tuple().map(calls::text).or(found::explanation).orElse("");
        lines.add(
                Reason.opening(
                        reach(found.reach()),
                        new Showing(
                                subject,
                                found.trace(),
                                Showing.Ending.UNINDUCTIVE,
                                title + from(found.reach()),
                                detail)));
        if (found.reach() instanceof Reach.Reachable(var trace)) {
            lines.add(
                    Reason.opening(
                            "A real execution leads there",
                            new Showing(subject, trace, Showing.Ending.VIOLATED, title, detail)));
        }
        found.tuple().ifPresent(tuple -> say(Style.CODE, calls.text(tuple)));
        found.explanation().ifPresent(text -> say(Style.TEXT, text));
        say(Style.HEADING, "Of this matters");
        found.pattern().forEach(matter -> say(Style.CODE, matter(matter)));
        say(Style.HEADING, "A record that excludes it, to begin an invariant with");
        say(Style.CODE, found.skeleton());
    }

    private static String reach(Reach reach) {
        return switch (reach) {
            case Reach.Reachable _ -> "From a reachable state: a bug";
            case Reach.Unreachable(long states) ->
                    "From a state unreachable within the bounds (%s explored): strengthen"
                            .formatted(Figures.count(states));
            case Reach.Unknown(var why) ->
                    "From a state of which it is not known whether it is reachable (" + why + ")";
        };
    }

    private static String from(Reach reach) {
        return switch (reach) {
            case Reach.Reachable _ -> "";
            case Reach.Unreachable _ -> " from an unreachable state";
            case Reach.Unknown _ -> " from a state that may be unreachable";
        };
    }

    private static String matter(Matter matter) {
        return switch (matter) {
            case Matter.Part(var what, var value, var any) ->
                    what
                            + " = "
                            + Values.text(value instanceof At<?> at ? at.state() : value)
                            + except(any);
            case Matter.Present(var packet, var any) ->
                    "in the network: " + Values.text(packet) + except(any);
            case Matter.Missing(long candidates) ->
                    "none of %s that would make it true".formatted(Figures.count(candidates));
        };
    }

    private static String except(Set<String> any) {
        return any.isEmpty()
                ? ""
                : "\n  whatever these may be: " + String.join(", ", any.stream().sorted().toList());
    }
}
