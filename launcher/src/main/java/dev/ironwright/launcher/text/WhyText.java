package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;
import static dev.ironwright.launcher.console.Words.count;

import dev.ironwright.invariants.BrokenClaim;
import dev.ironwright.invariants.BrokenClaim.FailingTuple;
import dev.ironwright.invariants.Why;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.tree.Shown;
import dev.ironwright.launcher.tree.Trees;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.List;

/// Which claims are false at the end of a counterexample, of which tuples, and why.
public record WhyText(Instance instance, Ink ink) {

    /// So many tuples are printed; JSON has more.
    private static final int PRINTED = 5;

    /// Nothing when there is no more to say than that one claim is false of one tuple.
    public List<String> lines(List<BrokenClaim> broken) {
        boolean plain =
                broken.size() == 1
                        && broken.getFirst().count() == 1
                        && broken.getFirst().tuples().getFirst().why() instanceof Why.Plainly;
        if (plain) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        for (var claim : broken) {
            lines.add(
                    "There, %s is false of %s:"
                            .formatted(
                                    ink.strong(claim.property()), count(claim.count(), "tuple")));
            claim.tuples().stream().limit(PRINTED).forEach(it -> lines.addAll(tuple(it)));
            if (claim.count() > PRINTED) {
                lines.add("  and %s more".formatted(count(claim.count() - PRINTED, "tuple")));
            }
        }
        return lines;
    }

    private List<String> tuple(FailingTuple failing) {
        var lines = fold("  " + ModelWords.tuple(failing.tuple(), instance), "      ");
        var all = new ArrayList<>(lines);
        all.addAll(reason(failing.why()));
        return all;
    }

    private List<String> reason(Why why) {
        return switch (why) {
            case Why.Plainly() -> List.of();
            case Why.ByParts(var parts) -> parts.stream().map(this::part).toList();
            case Why.WrongWitness(var chosen, var other) ->
                    fold(
                            "    "
                                    + ink.bad("the wrong witness")
                                    + ": "
                                    + chosen.map(it -> "it chose " + shown(it) + ", but ")
                                            .orElse("it found none, but ")
                                    + ink.fresh(shown(other))
                                    + " is one.",
                            "      ");
            case Why.NoWitness(var chosen, var candidates) ->
                    fold(
                            "    "
                                    + ink.bad("no witness")
                                    + chosen.map(it -> ": it chose " + shown(it) + ", and none")
                                            .orElse(": none")
                                    + " of "
                                    + count(candidates, "candidate")
                                    + " is one.",
                            "      ");
            case Why.NoOrder order -> new HistoryText(ink).lines(order);
        };
    }

    private String part(Why.PartVerdict part) {
        return switch (part.answer()) {
            case FALSE -> "    " + ink.bad("false:") + "   " + part.name();
            case TRUE -> "    " + ink.faint("true:    " + part.name());
            case SAYS_NOTHING -> "    " + ink.faint("nothing: " + part.name());
            case NOT_ASKED -> "    " + ink.faint("unknown: " + part.name());
        };
    }

    private static String shown(Object value) {
        return Shown.shown(Trees.of(value));
    }
}
