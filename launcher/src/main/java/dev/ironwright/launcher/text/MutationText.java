package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;
import static dev.ironwright.launcher.console.Folding.padded;
import static dev.ironwright.launcher.console.Words.count;
import static dev.ironwright.launcher.console.Words.list;

import dev.ironwright.explorer.Verdict;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.console.Words;
import dev.ironwright.launcher.mutation.Fate;
import dev.ironwright.launcher.mutation.MutationReport;
import dev.ironwright.launcher.mutation.Trial;
import dev.ironwright.protocols.mutator.Mutant;

import java.util.ArrayList;
import java.util.List;

/// What became of a model's mutants, for a person: the survivors last, with what was changed.
public final class MutationText {

    private final MutationReport report;
    private final Ink ink;

    public MutationText(MutationReport report, Ink ink) {
        this.report = report;
        this.ink = ink;
    }

    /// A mutant in a line, as it is tried.
    public static List<String> line(Trial trial, Ink ink) {
        var mutant = trial.mutant();
        var head = "  %s %s ".formatted(padded("#" + mutant.id(), 4), padded(place(mutant), 24));
        var parts = List.of(mutant.where() + " " + mutant.what() + ":", fate(trial.fate(), ink));
        return fold(head, " ", parts);
    }

    /// How far the trials are.
    public static String progress(int tried, int mutants, Mutant next) {
        return "%s of %s tried · now #%d %s"
                .formatted(count(tried), count(mutants, "mutant"), next.id(), next.where());
    }

    private static String fate(Fate fate, Ink ink) {
        return switch (fate) {
            case Fate.ByClaim(var claim, int steps) ->
                    "killed by " + ink.good(claim) + " after " + count(steps, "step");
            case Fate.ByGoal(var goals) -> "killed by " + ink.good(list(goals)) + ", not reached";
            case Fate.ByDeadlock(int steps) ->
                    "killed by a " + ink.good(Fate.DEADLOCK) + " after " + count(steps, "step");
            case Fate.ByMistake(var mistake) ->
                    "killed by an " + ink.good(Fate.MISTAKE) + ", " + mistake.what();
            case Fate.Survived(long distinct) ->
                    ink.bad("survived") + " in " + count(distinct, "state");
            case Fate.Same _ -> ink.faint("same behaviour");
            case Fate.Stopped(var _, long distinct) ->
                    ink.careful("stopped") + " after " + count(distinct, "state");
            case Fate.Uncompilable _ -> ink.faint("does not compile");
        };
    }

    /// The file without its folder.
    private static String place(Mutant mutant) {
        var place = mutant.place().toString();
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /// Everything but the score.
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.addAll(partly());
        lines.addAll(listed("Not killed, since a limit came first:", report.stopped()));
        lines.addAll(listed("Survived:", report.survived()));
        lines.addAll(kills());
        return lines;
    }

    private List<String> partly() {
        return report.original().verdict() instanceof Verdict.Holds
                ? List.of()
                : fold(
                        "The model itself was not explored to its end, so that a mutant that does"
                                + " the same may stand among the survivors.",
                        "  ");
    }

    private List<String> listed(String title, List<Trial> trials) {
        var lines = new ArrayList<String>();
        if (!trials.isEmpty()) {
            lines.add(title);
            trials.forEach(trial -> lines.addAll(changed(trial)));
            lines.add("");
        }
        return lines;
    }

    /// A mutant with the lines that it changes.
    private List<String> changed(Trial trial) {
        var mutant = trial.mutant();
        var lines = new ArrayList<String>();
        var head = "  #%d %s ".formatted(mutant.id(), ink.strong(mutant.place().toString()));
        lines.add(head + mutant.where() + " " + mutant.what() + note(trial.fate()));
        mutant.diff().forEach(line -> lines.add("      " + coloured(line)));
        return lines;
    }

    /// A survivor with the same states differs in steps that change nothing, or lead elsewhere.
    private String note(Fate fate) {
        long states = report.original().census().distinct();
        return switch (fate) {
            case Fate.Survived(long distinct) when distinct == states -> ", with as many states";
            case Fate.Survived(long distinct) when distinct < states ->
                    ", with %s fewer".formatted(count(states - distinct, "state"));
            case Fate.Survived(long distinct) ->
                    ", with %s more".formatted(count(distinct - states, "state"));
            case Fate.Stopped(var _, long distinct) ->
                    ", after %s".formatted(count(distinct, "state"));
            case Fate.ByClaim _, Fate.ByGoal _, Fate.ByDeadlock _, Fate.ByMistake _ -> "";
            case Fate.Same _, Fate.Uncompilable _ -> "";
        };
    }

    private String coloured(String line) {
        return line.startsWith("-") ? ink.gone(line) : ink.fresh(line);
    }

    private List<String> kills() {
        var lines = new ArrayList<String>();
        lines.add("Killed by:");
        report.kills()
                .forEach((killer, mutants) -> {
                    var ids = mutants.stream().map(mutant -> "#" + mutant.id()).toList();
                    var head = "  %s %3d  ".formatted(padded(killer, 28), mutants.size());
                    lines.addAll(fold(head, ", ", ids));
                });
        var idle =
                ModelWords.properties(report.original().instance().model()).stream()
                        .filter(claim -> !report.kills().containsKey(claim))
                        .toList();
        if (!idle.isEmpty()) {
            lines.addAll(fold("  " + ink.faint("first in none: "), ", ", idle));
        }
        lines.add("");
        return lines;
    }

    /// How much of what could be noticed was noticed.
    public String score() {
        var score = new StringBuilder(ink.strong("Score: "));
        score.append(
                        "%d of %s"
                                .formatted(
                                        report.killed().size(), count(report.counted(), "mutant")))
                .append(report.counted() == 1 ? " was killed" : " were killed")
                .append(", %d %%".formatted(Math.round(Math.floor(100 * report.score()))))
                .append("; %d survived".formatted(report.survived().size()));
        if (!report.stopped().isEmpty()) {
            score.append(", %d met a limit (%s)".formatted(report.stopped().size(), limits()));
        }
        score.append(". Not counted: %d with the same behaviour".formatted(report.same().size()));
        score.append(", %d that do not compile".formatted(report.uncompilable().size()));
        if (report.interrupted()) {
            int untried = report.mutants() - report.trials().size();
            score.append(", %d not tried since it was interrupted".formatted(untried));
        }
        return score.append('.').toString();
    }

    private String limits() {
        return list(
                report.stopped().stream()
                        .map(trial -> limit(((Fate.Stopped) trial.fate()).limit()))
                        .distinct()
                        .toList());
    }

    private String limit(Verdict.Limit limit) {
        return switch (limit) {
            case TIME -> "--budget " + Words.duration(report.plan().maxTime());
            case STATES -> "--max-states " + count(report.plan().maxStates());
            case DEPTH -> "--max-depth " + count(report.plan().maxDepth());
            case MEMORY -> "the memory was full";
            case DISK -> "the disk was full";
            case CANCELLED -> "stopped on request";
            case CONSTRAINT -> "some behaviours leave the constraint";
        };
    }
}
