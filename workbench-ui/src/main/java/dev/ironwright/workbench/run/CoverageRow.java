package dev.ironwright.workbench.run;

import dev.ironwright.explorer.Coverage.ActionCoverage;
import dev.ironwright.explorer.Coverage.ClaimCoverage;
import dev.ironwright.explorer.Report;
import dev.ironwright.workbench.values.ClaimKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One line of the coverage: an action, or a claim.
///
/// @param enabled how often it could happen, or for a claim how many tuples it was asked about
/// @param fresh how often it led to a new state; empty for a claim
/// @param reasons why it was skipped, the commonest reason first
/// @param idle true when it never happened, or was never asked: then it says nothing
public record CoverageRow(
        String kind, String name, String enabled, String fresh, String reasons, boolean idle) {

    /// The lines of a report: actions, then claims.
    static List<CoverageRow> of(Report report) {
        var rows = new ArrayList<CoverageRow>();
        report.coverage().actions().forEach(action -> rows.add(row(action)));
        report.coverage()
                .claims()
                .forEach(claim ->
                        rows.add(
                                row(
                                        ClaimKind.of(report.instance().model(), claim.claim()),
                                        claim)));
        return rows;
    }

    private static CoverageRow row(ActionCoverage action) {
        return new CoverageRow(
                "action",
                action.action(),
                Figures.count(action.enabled()),
                Figures.count(action.fresh()),
                reasons(action.skipped()),
                action.enabled() == 0);
    }

    private static CoverageRow row(ClaimKind kind, ClaimCoverage claim) {
        var mute = claim.tuples() == 0 && kind.mustBeAsked();
        return new CoverageRow(
                kind.word(),
                claim.claim(),
                Figures.count(claim.tuples()),
                "",
                mute ? "never asked: there was nothing to judge" : "",
                mute);
    }

    private static String reasons(Map<String, Long> skipped) {
        return skipped.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> e.getKey() + " " + Figures.count(e.getValue()))
                .collect(Collectors.joining(" · "));
    }
}
