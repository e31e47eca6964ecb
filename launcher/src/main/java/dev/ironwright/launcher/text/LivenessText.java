package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;
import static dev.ironwright.launcher.console.Words.count;

import dev.ironwright.explorer.Lasso;
import dev.ironwright.explorer.Lasso.Duty;
import dev.ironwright.invariants.liveness.Answer;
import dev.ironwright.invariants.liveness.ChainReport;
import dev.ironwright.invariants.liveness.Decided;
import dev.ironwright.invariants.liveness.LinkReport;
import dev.ironwright.invariants.liveness.LivenessReport;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.console.Words;
import dev.ironwright.launcher.tree.Story;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.List;

/// What came of the claims about behaviours, and the behaviour that breaks one.
public record LivenessText(Instance instance, Ink ink) {

    private static final String INDENT = "        ";

    /// A line for each claim, with what should make one suspicious.
    public List<String> claims(LivenessReport found) {
        var lines = new ArrayList<String>();
        for (var claim : found.claims()) {
            lines.add("  " + claim.claim() + " " + outcome(claim));
            claim.notes().forEach(note -> lines.addAll(warning(claim.claim() + " " + note)));
            lines.addAll(chains(claim.chains()));
            if (!claim.provedBy().isEmpty()) {
                lines.addAll(
                        fold(
                                "    The links prove it by %s, and the search for fair components agrees."
                                        .formatted(Words.list(claim.provedBy())),
                                "    "));
            }
            if (!claim.unneeded().isEmpty()) {
                lines.addAll(
                        fold(
                                "    It also holds without any one of: "
                                        + String.join(", ", claim.unneeded()),
                                "    "));
            }
        }
        found.idle().forEach(each -> lines.addAll(warning(each)));
        return lines;
    }

    /// Those of which some link has a state in it; of the others their number.
    private List<String> chains(List<ChainReport> chains) {
        var lines = new ArrayList<String>();
        var asked = chains.stream().filter(LivenessText::isAsked).toList();
        asked.forEach(chain -> lines.addAll(chain(chain)));
        int others = chains.size() - asked.size();
        if (others > 0) {
            lines.add("    and " + count(others, "tuple") + " of which no state is in a link");
        }
        return lines;
    }

    private static boolean isAsked(ChainReport chain) {
        return chain.links().stream().anyMatch(link -> link.states() > 0);
    }

    /// A line for each link that some state is in, with what is wrong with it.
    private List<String> chain(ChainReport chain) {
        var lines = new ArrayList<String>();
        lines.add("    " + ModelWords.tuple(chain.tuple(), instance));
        var links = chain.links().stream().filter(link -> link.states() > 0).toList();
        links.forEach(link -> lines.addAll(link(link)));
        int empty = chain.links().size() - links.size();
        if (empty > 0) {
            lines.add("      and " + count(empty, "link") + " that no state is in");
        }
        return lines;
    }

    private List<String> link(LinkReport link) {
        var mark = link.sound() ? ink.good("✓") : ink.bad("✗");
        var by = link.fairness().map(fair -> ", by " + fair).orElse("");
        var timed = link.timing().map(why -> "; needs timing: " + why).orElse("");
        var text = "%s: %s%s%s".formatted(link.name(), link.helper(), by, timed);
        var states = ink.faint(" (" + count(link.states(), "state") + ")");
        var lines = new ArrayList<>(fold("      " + mark + " " + text + states, "        "));
        for (var flaw : link.flaws()) {
            var where = flaw.trace().length() - 1L;
            lines.addAll(
                    fold("        " + flaw.what() + ", after " + count(where, "step"), "        "));
        }
        return lines;
    }

    private List<String> warning(String text) {
        return fold(ink.careful("Warning: ") + text + ".", "  ");
    }

    private static String outcome(Decided claim) {
        var of = count(claim.tuples(), "tuple");
        return switch (claim.answer()) {
            case Answer.Holds() -> "holds in every fair behaviour, for " + of;
            case Answer.Evaded _ -> "does not hold";
            case Answer.Broken _ -> "holds, but the chain does not show why";
            case Answer.Undecided(var limit) -> "is undecided: " + limit;
        };
    }

    /// A lasso: the trace, with where its loop begins and ends, then how the loop is fair.
    public List<String> lasso(Lasso lasso, Story story) {
        var lines = new ArrayList<String>();
        lines.add(
                lasso.stutters()
                        ? "A behaviour that stops, after "
                                + count(story.length() - 1L, "step")
                                + ":"
                        : "A behaviour that goes round in a loop of "
                                + count(story.length() - 1L - lasso.loop(), "step")
                                + ":");
        lines.addAll(new TraceText(ink).lines(story, place -> mark(lasso, place)));
        lines.add("");
        lines.addAll(duties(lasso));
        return lines;
    }

    private List<String> mark(Lasso lasso, int place) {
        if (place == lasso.loop()) {
            return List.of(
                    INDENT
                            + ink.strong(
                                    lasso.stutters()
                                            ? "and nothing more"
                                            : "the loop begins here"));
        }
        boolean last = place == lasso.trace().length() - 1;
        return last
                ? List.of(INDENT + ink.strong("as in state " + (lasso.loop() + 1) + ", and again"))
                : List.of();
    }

    private List<String> duties(Lasso lasso) {
        if (lasso.duties().isEmpty()) {
            return fold(
                    "Nothing forbids that: no fairness is declared about what is enabled there."
                            + " Without fairness nothing has to happen at all.",
                    "  ");
        }
        var lines = new ArrayList<String>();
        lines.add("It is fair:");
        lasso.duties().forEach(duty -> lines.add("  " + duty.condition() + ": " + met(duty)));
        return lines;
    }

    private static String met(Duty duty) {
        return switch (duty.how()) {
            case TAKEN -> "taken, by the step to state " + (duty.state() + 1);
            case DISABLED -> "not enabled in state " + (duty.state() + 1);
            case NEVER_ENABLED -> "never enabled in the loop";
        };
    }
}
