package dev.ironwright.workbench.claims;

import dev.ironwright.invariants.liveness.Decided;
import dev.ironwright.invariants.liveness.LivenessReport;
import dev.ironwright.workbench.run.Subject;

import java.time.Duration;
import java.util.Optional;

/// A search that a claim was asked in.
///
/// @param time how long it took, deciding what behaviours do included
public record Evidence(Subject subject, LivenessReport found, Duration time) {

    /// What came of a claim about behaviours, if it was decided.
    public Optional<Decided> decided(String claim) {
        return found.claims().stream().filter(it -> it.claim().equals(claim)).findFirst();
    }

    /// True when the claim is asked within these bounds.
    public boolean asks(String claim) {
        return subject.instance().model().claim(claim).isPresent();
    }
}
