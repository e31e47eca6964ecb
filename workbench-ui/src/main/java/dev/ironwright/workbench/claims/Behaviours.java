package dev.ironwright.workbench.claims;

import dev.ironwright.explorer.Lasso;
import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.liveness.Answer;
import dev.ironwright.invariants.liveness.ChainReport;
import dev.ironwright.invariants.liveness.Decided;
import dev.ironwright.invariants.liveness.LinkReport;
import dev.ironwright.invariants.liveness.Waiting;
import dev.ironwright.invariants.liveness.Whereabouts;
import dev.ironwright.workbench.claims.Reason.Style;
import dev.ironwright.workbench.run.Figures;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.trace.Showing;
import dev.ironwright.workbench.values.Calls;

import java.util.ArrayList;
import java.util.List;

/// Why a claim about behaviours is as it is: the lasso, or the links of the chain.
final class Behaviours {

    private final List<Reason> lines = new ArrayList<>();
    private final Subject subject;
    private final Decided decided;
    private final Calls calls;

    Behaviours(Subject subject, Decided decided) {
        this.subject = subject;
        this.decided = decided;
        calls = Calls.of(subject.instance());
    }

    List<Reason> lines() {
        if (decided.answer() instanceof Answer.Evaded(var tuple, var lasso)) {
            say(Style.CODE, calls.text(tuple));
            lasso(lasso);
            waiting(lasso.trace());
        }
        decided.chains().forEach(this::chain);
        if (!decided.provedBy().isEmpty()) {
            say(Style.HEADING, "The links prove it by");
            decided.provedBy().forEach(it -> say(Style.GOOD, it));
            say(Style.QUIET, "The search for fair components agrees.");
        }
        if (!decided.unneeded().isEmpty()) {
            say(Style.HEADING, "It also holds without any one of");
            decided.unneeded().forEach(it -> say(Style.QUIET, it));
        }
        return lines;
    }

    private void say(Style style, String text) {
        lines.add(Reason.of(style, text));
    }

    private void lasso(Lasso lasso) {
        int last = lasso.trace().length() - 1;
        var text =
                lasso.stutters()
                        ? "It stops for good in state " + last
                        : "It comes to state %d, then goes round a loop of %s back to it"
                                .formatted(lasso.loop(), steps(last - lasso.loop()));
        lines.add(Reason.opening(text, Showing.of(subject, decided.claim(), lasso)));
        if (lasso.duties().isEmpty()) {
            say(
                    Style.TEXT,
                    "Nothing forbids that: no fairness is declared about what is enabled there."
                            + " Without fairness nothing has to happen at all.");
            return;
        }
        say(Style.HEADING, "And yet it is fair");
        lasso.duties().forEach(duty -> say(Style.GOOD, duty.condition() + ": " + met(duty)));
    }

    private static String met(Lasso.Duty duty) {
        return switch (duty.how()) {
            case TAKEN -> "taken, by step " + duty.state();
            case DISABLED -> "not enabled in state " + duty.state();
            case NEVER_ENABLED -> "never enabled in the loop";
        };
    }

    private void chain(ChainReport chain) {
        var links = chain.links().stream().filter(link -> link.states() > 0).toList();
        var names = String.join(", ", calls.names(chain.tuple()));
        say(Style.HEADING, names.isEmpty() ? "Its links" : "For " + names);
        links.forEach(this::link);
        int empty = chain.links().size() - links.size();
        if (links.isEmpty()) {
            say(Style.QUIET, "No state is in a link of it.");
        } else if (empty > 0) {
            say(
                    Style.QUIET,
                    empty == 1
                            ? "and 1 link that no state is in"
                            : "and %d links that no state is in".formatted(empty));
        }
    }

    private void link(LinkReport link) {
        say(
                link.sound() ? Style.GOOD : Style.BAD,
                "%s: %s%s (%s)"
                        .formatted(
                                link.name(),
                                link.helper(),
                                link.fairness().map(it -> ", by " + it).orElse(""),
                                link.states() == 1
                                        ? "1 state"
                                        : Figures.count(link.states()) + " states"));
        link.timing().ifPresent(it -> say(Style.QUIET, "It needs time: " + it));
        for (var flaw : link.flaws()) {
            var title = "breaks the link “" + link.name() + "”";
            var showing =
                    flaw.lasso()
                            .map(it -> Showing.of(subject, decided.claim(), it))
                            .orElseGet(() ->
                                    new Showing(
                                            subject,
                                            flaw.trace(),
                                            Showing.Ending.VIOLATED,
                                            title,
                                            flaw.what()));
            var text = "%s, after %s".formatted(flaw.what(), steps(flaw.trace().length() - 1));
            lines.add(Reason.opening(text, showing));
            waiting(flaw.trace());
        }
    }

    /// In which links the last state is, and what it waits for.
    private void waiting(Trace trace) {
        new Whereabouts(subject.instance())
                .of(trace.last()).stream()
                        .filter(it -> it.tuple().getClass().getSimpleName().equals(decided.claim()))
                        .map(it ->
                                "There it is in link %d, “%s”, and waits for %s"
                                        .formatted(
                                                it.at().link() + 1,
                                                it.at().name(),
                                                words(it.at().waiting())))
                        .distinct()
                        .forEach(text -> say(Style.QUIET, text));
    }

    private static String words(Waiting waiting) {
        var by = waiting.fairness().map(it -> ", by " + it).orElse(", which nothing makes happen");
        var why = String.join("; ", waiting.reasons());
        return waiting.step()
                + by
                + (waiting.enabled() ? "." : ". It cannot be taken there: " + why + ".");
    }

    private static String steps(int count) {
        return count == 1 ? "1 step" : count + " steps";
    }
}
