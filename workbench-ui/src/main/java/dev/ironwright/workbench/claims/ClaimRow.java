package dev.ironwright.workbench.claims;

import dev.ironwright.workbench.run.Figures;
import dev.ironwright.workbench.values.ClaimKind;

/// A line of the list of claims.
///
/// @param doc what the source says about it; may be empty
/// @param working true while it is being checked
public record ClaimRow(String name, ClaimKind kind, String doc, Finding finding, boolean working) {

    /// How many tuples it was asked of.
    String tuples() {
        return finding.evidence().isEmpty() ? "" : Figures.count(finding.tuples());
    }

    /// How long its search took.
    String time() {
        return finding.evidence().map(it -> Figures.duration(it.time())).orElse("");
    }

    ClaimRow with(Finding other) {
        return new ClaimRow(name, kind, doc, other, false);
    }

    ClaimRow atWork(boolean now) {
        return new ClaimRow(name, kind, doc, finding, now);
    }
}
