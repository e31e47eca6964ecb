package dev.ironwright.workbench.run;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.Coverage.ActionCoverage;
import dev.ironwright.explorer.Coverage.ClaimCoverage;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.workbench.values.Calls;
import dev.ironwright.workbench.values.ClaimKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A state of the run in words.
///
/// @param mood how it is to be taken
/// @param headline one sentence
/// @param detail what follows from it, and what to beware of; may be empty
/// @param evidence the claim with the tuple that broke it, or where a mistake is; may be empty
public record Words(Mood mood, String headline, String detail, String evidence) {

    private static final int LONG = 110;

    /// How a verdict is to be taken.
    public enum Mood {
        NEUTRAL,
        WORKING,
        WAITING,
        GOOD,
        CAUTION,
        BAD
    }

    /// The verdict of this run in words.
    static Words of(Subject subject, Report report) {
        return subject.after()
                .map(execution -> onward(subject.name(), execution, report))
                .orElseGet(() -> of(subject.name(), report));
    }

    /// A search that began later says nothing of what else there is.
    private static Words onward(String name, Trace execution, Report report) {
        var place = place(execution);
        return switch (report.verdict()) {
            case Verdict.Holds _ ->
                    new Words(
                            Mood.GOOD,
                            "Nothing that follows %s breaks a claim of %s".formatted(place, name),
                            "Every state that can follow was explored: %s. Other beginnings were not, nor what must happen.%s"
                                    .formatted(census(report.census()), met(report)),
                            "");
            case Verdict.Unreached(var goals) ->
                    new Words(
                            Mood.CAUTION,
                            "Nothing that follows %s reaches %s"
                                    .formatted(place, String.join(", ", goals)),
                            "Every state that can follow was explored, and no claim is broken: %s.%s"
                                    .formatted(census(report.census()), met(report)),
                            "");
            case Verdict.HoldsWithin _,
                    Verdict.Violated _,
                    Verdict.NotLive _,
                    Verdict.BrokenLink _,
                    Verdict.Deadlock _,
                    Verdict.Failed _ ->
                    of(name, report);
        };
    }

    private static String place(Trace execution) {
        return switch (execution.transitions().size()) {
            case 0 -> "this initial state";
            case 1 -> "this step";
            default -> "these " + steps(execution);
        };
    }

    private static Words of(String name, Report report) {
        return switch (report.verdict()) {
            case Verdict.Holds _ ->
                    new Words(Mood.GOOD, name + " holds", holds(report) + warnings(report), "");
            case Verdict.HoldsWithin within -> within(name, report, within);
            case Verdict.Violated(var property, var tuple, var trace, var _) ->
                    new Words(
                            Mood.BAD,
                            "%s violates %s after %s".formatted(name, property, steps(trace)),
                            "",
                            tuple(report, tuple));
            case Verdict.NotLive(var property, var tuple, var lasso) ->
                    new Words(
                            Mood.BAD,
                            name + " need not do what " + property + " says",
                            lasso.stutters()
                                    ? "It may stop after " + steps(lasso.trace()) + "."
                                    : "It may go round in a loop for ever.",
                            tuple(report, tuple));
            case Verdict.BrokenLink(var property, var tuple, var link, var why, var _) ->
                    new Words(
                            Mood.BAD,
                            "%s: the chain %s is broken".formatted(name, property),
                            "Link “" + link + "”: " + why + ".",
                            tuple(report, tuple));
            case Verdict.Deadlock(var trace) ->
                    new Words(
                            Mood.BAD,
                            name + " deadlocks after " + steps(trace),
                            "No action is enabled there, and the protocol does not call it final."
                                    + " “Why not?” gives each action's reason.",
                            "");
            case Verdict.Unreached(var goals) ->
                    new Words(
                            Mood.BAD,
                            "%s never reaches %s".formatted(name, String.join(", ", goals)),
                            "Every state within these bounds was explored"
                                    + " and the goal is met in none: "
                                    + census(report.census())
                                    + "."
                                    + warnings(report),
                            "");
            case Verdict.Failed(var mistake, _) -> mistake(name, mistake);
        };
    }

    private static String holds(Report report) {
        return "Every reachable state within these bounds was explored and no claim is broken: %s. Chance that a state was missed: %s.%s"
                .formatted(census(report.census()), chance(report.census()), met(report));
    }

    private static String met(Report report) {
        return sentence(" Goals reached: %s.", report.goals().keySet().stream().sorted().toList());
    }

    /// The tuple that broke the claim; one line for each part when that is easier to read.
    private static String tuple(Report report, Claim tuple) {
        var arguments = Calls.of(report.instance()).arguments(tuple);
        var line = String.join("   ", arguments);
        return line.length() <= LONG
                ? line
                : arguments.stream().map(Words::cut).collect(Collectors.joining("\n"));
    }

    private static String cut(String text) {
        return text.length() <= 2 * LONG ? text : text.substring(0, 2 * LONG) + "…";
    }

    private static Words within(String name, Report report, Verdict.HoldsWithin verdict) {
        var headline =
                verdict.depth() == 0
                        ? name + " was stopped before the first level was explored"
                        : "%s: no violation in all behaviours of up to %,d states"
                                .formatted(name, verdict.depth());
        var unreached =
                verdict.unreached().isEmpty()
                        ? ""
                        : " Not reached so far: " + String.join(", ", verdict.unreached()) + ".";
        var cut =
                switch (verdict.limit()) {
                    case DEPTH -> "The limit on depth cut the search";
                    case STATES -> "The limit on states cut the search";
                    case TIME -> "The limit on time cut the search";
                    case MEMORY -> "The memory ran out";
                    case DISK -> "The disk is full";
                    case CANCELLED -> "You stopped the search";
                    case CONSTRAINT -> "Some behaviours leave the constraint";
                };
        return new Words(
                Mood.CAUTION,
                headline,
                "%s (%s), so this is not a proof.%s%s"
                        .formatted(cut, census(report.census()), unreached, warnings(report)),
                "");
    }

    private static Words mistake(String name, Mistake mistake) {
        var site = mistake.site();
        var where = new ArrayList<String>();
        site.action().ifPresent(action -> where.add("in " + action));
        site.state().ifPresent(where::add);
        if (where.isEmpty()) {
            where.add(site.type() + (site.member().isEmpty() ? "" : "." + site.member()));
        }
        return new Words(
                Mood.BAD,
                name + " has a mistake: " + mistake.what(),
                mistake.usualCause(),
                String.join(", ", where));
    }

    /// What the coverage says against taking the verdict at face value; empty when nothing.
    private static String warnings(Report report) {
        var idle =
                report.coverage().actions().stream()
                        .filter(action -> action.enabled() == 0)
                        .map(ActionCoverage::action)
                        .toList();
        var mute =
                report.coverage().claims().stream()
                        .filter(claim -> claim.tuples() == 0)
                        .filter(claim -> mustBeAsked(report, claim))
                        .map(ClaimCoverage::claim)
                        .toList();
        return sentence(" Never enabled: %s.", idle)
                + sentence(" Never asked, so it says nothing: %s.", mute);
    }

    private static String sentence(String pattern, List<String> names) {
        return names.isEmpty() ? "" : pattern.formatted(String.join(", ", names));
    }

    private static boolean mustBeAsked(Report report, ClaimCoverage claim) {
        return ClaimKind.of(report.instance().model(), claim.claim()).mustBeAsked();
    }

    /// The figures of a search in one line.
    static String census(Census census) {
        return "%s distinct states, %s generated, depth %s, %s"
                .formatted(
                        Figures.count(census.distinct()),
                        Figures.count(census.generated()),
                        Figures.count(census.depth()),
                        Figures.duration(census.elapsed()));
    }

    private static String chance(Census census) {
        var chance = census.collisionProbability();
        return chance == 0 ? "none" : String.format(Locale.ROOT, "%.0e", chance);
    }

    static String steps(Trace trace) {
        int steps = trace.transitions().size();
        return switch (steps) {
            case 0 -> "no step";
            case 1 -> "1 step";
            default -> steps + " steps";
        };
    }
}
