package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.Report;

import java.util.List;

/// A check with what came of the claims about behaviours.
///
/// @param report whose verdict speaks of those claims, too
/// @param claims in the order of their names; none when the check found something else before
/// @param idle the fairness that says nothing, because what it is about is never enabled
public record LivenessReport(Report report, List<Decided> claims, List<String> idle) {

    public LivenessReport {
        claims = List.copyOf(claims);
        idle = List.copyOf(idle);
    }
}
