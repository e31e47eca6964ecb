package dev.ironwright.workbench.claims;

import dev.ironwright.explorer.Coverage.ClaimCoverage;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.liveness.Answer;
import dev.ironwright.invariants.liveness.Decided;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.values.ClaimKind;

import java.util.List;
import java.util.Optional;

/// What is known of a claim.
///
/// @param detail a sentence on the outcome; may be empty
/// @param tuples how many it was asked of
/// @param evidence the search that says so; empty when there was none
public record Finding(Outcome outcome, String detail, long tuples, Optional<Evidence> evidence) {

    /// Before any search.
    public static final Finding NONE =
            new Finding(Outcome.NOT_ASKED, "It was not checked yet.", 0, Optional.empty());

    /// Where the bounds leave it out.
    static final Finding LEFT_OUT =
            new Finding(
                    Outcome.NOT_ASKED, "It is not asked within these bounds.", 0, Optional.empty());

    /// What a search says of this claim, and no more than that.
    public static Finding of(String claim, Evidence evidence) {
        if (!evidence.asks(claim)) {
            return LEFT_OUT;
        }
        return evidence.decided(claim)
                .map(decided -> ofBehaviours(decided, evidence))
                .orElseGet(() -> ofStates(claim, evidence));
    }

    /// True when a search for this claim alone may say more: something else ended this one.
    boolean open() {
        return outcome == Outcome.UNKNOWN
                && evidence.filter(it -> !(it.verdict() instanceof Verdict.HoldsWithin))
                        .isPresent();
    }

    /// This, or what was known before, when that says more of the same within the same bounds.
    ///
    /// @param now what this was found of
    Finding atLeast(Finding before, Subject now) {
        boolean less = outcome == Outcome.UNKNOWN || outcome == Outcome.NOT_ASKED;
        return less && before.evidence.filter(it -> it.subject().alike(now)).isPresent()
                ? before
                : this;
    }

    private static Finding ofBehaviours(Decided decided, Evidence evidence) {
        var notes = String.join("; ", decided.notes());
        return switch (decided.answer()) {
            case Answer.Holds _ ->
                    notes.isEmpty()
                            ? of(Outcome.HOLDS, "Every fair behaviour does it.", decided, evidence)
                            : of(Outcome.VACUOUS, "It " + notes + ".", decided, evidence);
            case Answer.Evaded _ ->
                    of(Outcome.VIOLATED, "A fair behaviour does not do it.", decided, evidence);
            case Answer.Broken(var _, var link) ->
                    of(
                            Outcome.BROKEN_CHAIN,
                            "It holds, but the link “" + link.name() + "” does not show why.",
                            decided,
                            evidence);
            case Answer.Undecided(var limit) ->
                    of(Outcome.UNKNOWN, Limits.sentence(limit), decided, evidence);
        };
    }

    private static Finding of(Outcome outcome, String detail, Decided decided, Evidence evidence) {
        return new Finding(outcome, detail, decided.tuples(), Optional.of(evidence));
    }

    private static Finding ofStates(String claim, Evidence evidence) {
        var report = evidence.found().report();
        var kind = ClaimKind.of(evidence.subject().instance().model(), claim);
        var coverage =
                report.coverage().claims().stream()
                        .filter(it -> it.claim().equals(claim))
                        .findFirst()
                        .orElse(new ClaimCoverage(claim, 0));
        if (report.goals().containsKey(claim)) {
            return of(Outcome.REACHED, "Some behaviour reaches it.", coverage, evidence);
        }
        return switch (report.verdict()) {
            case Verdict.Violated(var name, var _, var _, var _) when name.equals(claim) ->
                    of(Outcome.VIOLATED, "It is false at the end of a trace.", coverage, evidence);
            case Verdict.Unreached(var goals) when goals.contains(claim) ->
                    of(Outcome.NOT_REACHED, "No state meets it.", coverage, evidence);
            case Verdict.HoldsWithin(var limit, var _, var _) ->
                    evidence.exploredAll() && kind.mustBeAsked()
                            ? explored(coverage, evidence)
                            : of(Outcome.UNKNOWN, Limits.sentence(limit), coverage, evidence);
            case Verdict.Failed(var mistake, var _) ->
                    of(Outcome.UNKNOWN, mistake.what() + ".", coverage, evidence);
            case Verdict.Violated _, Verdict.Deadlock _ ->
                    of(Outcome.UNKNOWN, "Something else ended the search.", coverage, evidence);
            case Verdict.Holds _, Verdict.Unreached _, Verdict.NotLive _, Verdict.BrokenLink _ ->
                    kind.mustBeAsked()
                            ? explored(coverage, evidence)
                            : of(Outcome.UNKNOWN, "It was not decided.", coverage, evidence);
        };
    }

    /// Every state was explored, and the claim was false of none.
    private static Finding explored(ClaimCoverage coverage, Evidence evidence) {
        var idle = idle(coverage);
        if (coverage.tuples() == 0) {
            var detail = "Nothing that it ranges over exists in the states explored.";
            return of(Outcome.VACUOUS, detail, coverage, evidence);
        }
        if (!idle.isEmpty() && idle.size() == coverage.premises().size()) {
            return of(Outcome.VACUOUS, "No premise of its is ever true.", coverage, evidence);
        }
        return of(Outcome.HOLDS, "No state within the bounds breaks it.", coverage, evidence);
    }

    /// The parts whose premise was never true.
    static List<String> idle(ClaimCoverage coverage) {
        return coverage.premises().entrySet().stream()
                .filter(part -> part.getValue() == 0)
                .map(part -> part.getKey())
                .toList();
    }

    private static Finding of(
            Outcome outcome, String detail, ClaimCoverage coverage, Evidence evidence) {
        return new Finding(outcome, detail, coverage.tuples(), Optional.of(evidence));
    }
}
