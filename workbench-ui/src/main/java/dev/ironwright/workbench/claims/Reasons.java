package dev.ironwright.workbench.claims;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.BrokenClaim;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.invariants.Why;
import dev.ironwright.workbench.claims.Reason.Style;
import dev.ironwright.workbench.run.Figures;
import dev.ironwright.workbench.trace.Showing;
import dev.ironwright.workbench.values.Calls;
import dev.ironwright.workbench.values.Values;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Why a claim is as it is: tuples, parts, witnesses, traces. Takes long, so not on the fx thread.
final class Reasons {

    private final List<Reason> lines = new ArrayList<>();
    private final ClaimRow row;
    private final Evidence evidence;
    private final Report report;
    private final Calls calls;

    private Reasons(ClaimRow row, Evidence evidence) {
        this.row = row;
        this.evidence = evidence;
        report = evidence.found().report();
        calls = Calls.of(report.instance());
    }

    /// The lines for this claim; just the outcome when no search was made.
    static List<Reason> of(ClaimRow row) {
        var outcome = Reason.of(style(row.finding().outcome()), row.finding().detail());
        var all = new ArrayList<>(List.of(outcome));
        row.finding().evidence().ifPresent(it -> all.addAll(new Reasons(row, it).all()));
        return List.copyOf(all);
    }

    private static Style style(Outcome outcome) {
        if (outcome.bad()) {
            return Style.BAD;
        }
        if (outcome == Outcome.VACUOUS) {
            return Style.CAUTION;
        }
        return outcome.good() ? Style.GOOD : Style.TEXT;
    }

    private List<Reason> all() {
        if (row.finding().outcome() != Outcome.NOT_ASKED) {
            states();
            evidence.decided(row.name())
                    .ifPresent(it -> lines.addAll(new Behaviours(evidence.subject(), it).lines()));
            goal();
            coverage();
        }
        say(Style.HEADING, "The same on the command line");
        if (evidence.together() > 1) {
            say(
                    Style.QUIET,
                    "%s claims were checked together, in %s."
                            .formatted(
                                    Figures.count(evidence.together()),
                                    Figures.duration(evidence.time())));
        }
        say(Style.CODE, evidence.subject().command());
        return lines;
    }

    private void say(Style style, String text) {
        lines.add(Reason.of(style, text));
    }

    private void states() {
        if (report.verdict() instanceof Verdict.Violated(var name, var tuple, var trace, var beside)
                && name.equals(row.name())) {
            var subject = evidence.subject();
            lines.add(
                    Reason.opening(
                            trace.length() == 1
                                    ? "Already in an initial state"
                                    : "After " + Figures.count(trace.length() - 1L) + " steps",
                            Showing.of(subject, report).getFirst()));
            beside.ifPresentOrElse(
                    this::beside,
                    () ->
                            new StateClaims(report.instance())
                                    .broken(trace)
                                    .forEach(broken -> broken(broken, trace.length())));
            if (beside.isPresent()) {
                say(Style.HEADING, "The step");
                say(Style.CODE, calls.text(tuple));
            }
        }
    }

    private void broken(BrokenClaim claim, int length) {
        say(
                Style.HEADING,
                "%s is false of %s %s"
                        .formatted(
                                claim.property(),
                                Figures.count(claim.count()),
                                claim.count() == 1 ? "tuple there" : "tuples there"));
        for (var failing : claim.tuples()) {
            if (!(failing.why() instanceof Why.NoOrder)) {
                var lines = arguments(failing.tuple(), claim.property(), length);
                say(Style.CODE, String.join("\n", lines));
            }
            why(failing.why());
        }
        if (claim.more() > 0) {
            say(Style.QUIET, "and " + Figures.count(claim.more()) + " more");
        }
    }

    private List<String> arguments(Object tuple, String property, int length) {
        var arguments = calls.arguments(tuple);
        return arguments.isEmpty() ? List.of(property + " in state " + (length - 1)) : arguments;
    }

    private void why(Why why) {
        switch (why) {
            case Why.Plainly() -> {}
            case Why.ByParts(var parts) -> parts.forEach(this::part);
            case Why.WrongWitness(var chosen, var other) ->
                    say(
                            Style.BAD,
                            "The wrong witness: %s, but %s is one."
                                    .formatted(
                                            chosen.map(it -> "it chose " + Values.text(it))
                                                    .orElse("it found none"),
                                            Values.text(other)));
            case Why.NoWitness(var chosen, var candidates) ->
                    say(
                            Style.BAD,
                            "No witness: %s none of %s candidates is one."
                                    .formatted(
                                            chosen.map(it ->
                                                            "it chose " + Values.text(it) + ", and")
                                                    .orElse(""),
                                            Figures.count(candidates)));
            case Why.NoOrder order -> order(order);
        }
    }

    private void part(Why.PartVerdict part) {
        switch (part.answer()) {
            case TRUE -> say(Style.GOOD, part.name());
            case FALSE -> say(Style.BAD, part.name());
            case SAYS_NOTHING -> say(Style.QUIET, part.name() + " (says nothing here)");
            case NOT_ASKED -> say(Style.QUIET, part.name() + " (cannot be asked here)");
        }
    }

    private void order(Why.NoOrder order) {
        var stuck = order.stuck();
        say(
                Style.BAD,
                "No order of the operations explains that client %d’s %s returned %s."
                        .formatted(
                                stuck.client(),
                                Values.call(stuck.call()),
                                Values.text(stuck.result())));
        lines.add(Reason.of(order));
        var possible =
                order.possible().stream().map(Values::text).collect(Collectors.joining(" or "));
        say(
                Style.TEXT,
                possible.isEmpty()
                        ? "Nothing that it could return has a place."
                        : "It could only return " + possible + ".");
        var before =
                order.order().stream()
                        .map(it -> "client %d’s %s".formatted(it.client(), Values.call(it.call())))
                        .collect(Collectors.joining(", then "));
        say(
                Style.QUIET,
                before.isEmpty()
                        ? "Nothing was executed before; there is %s."
                                .formatted(Values.text(order.state()))
                        : "What came before can have been executed in this order: %s; then there is %s."
                                .formatted(before, Values.text(order.state())));
    }

    private void beside(AbstractRun run) {
        say(
                Style.HEADING,
                run.beginsWrong()
                        ? "The specification does not begin like that"
                        : "The specification cannot do the last step");
        say(Style.QUIET, "It stands there at");
        say(Style.CODE, Values.text(run.states().get(Math.max(0, run.states().size() - 2))));
        say(Style.QUIET, "and would have to be at");
        say(Style.CODE, Values.text(run.states().getLast()));
        if (!run.nearest().isEmpty()) {
            say(Style.HEADING, "What it could do there, nearest first");
        }
        run.nearest().forEach(this::attempt);
    }

    private void attempt(AbstractRun.Attempt attempt) {
        var actions =
                attempt.actions().stream().map(Values::call).collect(Collectors.joining(", then "));
        say(Style.TEXT, actions.isEmpty() ? "nothing" : actions);
        say(
                Style.CODE,
                attempt.differences().stream()
                        .map(it ->
                                "%s would be %s, not %s"
                                        .formatted(
                                                it.field().isEmpty() ? "the state" : it.field(),
                                                it.allowed(),
                                                it.found()))
                        .collect(Collectors.joining("\n")));
    }

    private void goal() {
        var trace = report.goals().get(row.name());
        if (trace != null) {
            lines.add(
                    Reason.opening(
                            "The shortest way there has "
                                    + Figures.count(trace.length() - 1L)
                                    + " steps",
                            Showing.reached(evidence.subject(), row.name(), trace)));
        }
    }

    private void coverage() {
        report.coverage().claims().stream()
                .filter(it -> it.claim().equals(row.name()))
                .forEach(it ->
                        it.premises()
                                .forEach((part, times) ->
                                        say(
                                                times == 0 ? Style.BAD : Style.QUIET,
                                                times == 0
                                                        ? "The premise of “"
                                                                + part
                                                                + "” is never true"
                                                        : "The premise of “%s” was true %s"
                                                                .formatted(part, often(times)))));
    }

    private static String often(long count) {
        return count == 1 ? "once" : Figures.count(count) + " times";
    }
}
